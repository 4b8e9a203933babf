/**
 * The names that zones give their offsets, from the IANA time zone database (public domain). Intl knows the offsets of
 * every zone but not these names. A line is `NAMEoffset[@since] ...: zone ...`: the name of an offset (hours from UTC,
 * h:mm:ss) until a later entry for the same offset takes over at `since` (seconds since 1970). What is not listed follows
 * from the offset: LMT when it is no whole quarter of an hour, else the offset itself (+03, -0330).
 */
export const zoneNameTable = `
GMT0: Africa/Abidjan Africa/Bamako Africa/Bissau Africa/Conakry Africa/Dakar Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich Iceland
GMT0 +0020=0:20: Africa/Accra
ADMT2:35:20 EAT3: Africa/Addis_Ababa
PMT0:09:21 WET0 WEST1 CET1@-942012000 CEST2 WEST1@41468400 CET1@246236400 WEST1@325468800 CET1@357523200: Africa/Algiers
AMT2:35:32@-3155682932 ADMT2:35:20 EAT3: Africa/Asmara
EAT3: Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Comoro Indian/Mayotte
WAT1: Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Libreville Africa/Luanda
BMT-1:06:36@-1830380004 GMT0: Africa/Banjul
ZMT2:21:10 ZMT2:21 CAT2: Africa/Blantyre
CAT2: Africa/Bujumbura Africa/Harare Africa/Kigali Africa/Lusaka Africa/Maputo
EET2 EEST3: Africa/Cairo Asia/Beirut Asia/Nicosia Egypt Europe/Nicosia
: Africa/Casablanca Africa/El_Aaiun America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cayenne America/Cuiaba America/Eirunepe America/Fortaleza America/Godthab America/Guyana America/Lima America/Maceio America/Manaus America/Noronha America/Nuuk America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo America/Scoresbysund Asia/Aden Asia/Almaty Asia/Anadyr Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad Asia/Atyrau Asia/Bahrain Asia/Baku Asia/Barnaul Asia/Bishkek Asia/Brunei Asia/Chita Asia/Choibalsan Asia/Dili Asia/Dubai Asia/Dushanbe Asia/Hovd Asia/Kabul Asia/Kamchatka Asia/Kashgar Asia/Kathmandu Asia/Katmandu Asia/Khandyga Asia/Krasnoyarsk Asia/Kuwait Asia/Magadan Asia/Muscat Asia/Novokuznetsk Asia/Novosibirsk Asia/Omsk Asia/Oral Asia/Qatar Asia/Qostanay Asia/Qyzylorda Asia/Riyadh Asia/Sakhalin Asia/Samarkand Asia/Srednekolymsk Asia/Tashkent Asia/Thimbu Asia/Thimphu Asia/Tomsk Asia/Ulaanbaatar Asia/Ulan_Bator Asia/Urumqi Asia/Ust-Nera Asia/Vladivostok Asia/Yakutsk Asia/Yerevan Atlantic/Cape_Verde Atlantic/South_Georgia Australia/Eucla Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West Etc/GMT+1 Etc/GMT+10 Etc/GMT+11 Etc/GMT+12 Etc/GMT+2 Etc/GMT+3 Etc/GMT+4 Etc/GMT+5 Etc/GMT+6 Etc/GMT+7 Etc/GMT+8 Etc/GMT+9 Etc/GMT-1 Etc/GMT-10 Etc/GMT-11 Etc/GMT-12 Etc/GMT-13 Etc/GMT-14 Etc/GMT-2 Etc/GMT-3 Etc/GMT-4 Etc/GMT-5 Etc/GMT-6 Etc/GMT-7 Etc/GMT-8 Etc/GMT-9 Europe/Astrakhan Europe/Samara Europe/Saratov Europe/Ulyanovsk Indian/Chagos Indian/Christmas Indian/Cocos Indian/Mahe Indian/Mauritius Indian/Reunion Kwajalein NZ-CHAT Pacific/Apia Pacific/Chatham Pacific/Chuuk Pacific/Efate Pacific/Fakaofo Pacific/Fiji Pacific/Funafuti Pacific/Galapagos Pacific/Gambier Pacific/Guadalcanal Pacific/Kosrae Pacific/Kwajalein Pacific/Majuro Pacific/Marquesas Pacific/Nauru Pacific/Noumea Pacific/Palau Pacific/Pitcairn Pacific/Pohnpei Pacific/Ponape Pacific/Rarotonga Pacific/Tahiti Pacific/Tarawa Pacific/Wake Pacific/Wallis
WET0 WEST1 CET1@448243200 CEST2: Africa/Ceuta
FMT-0:53@-2776979220 -0040=-0:40 GMT0: Africa/Freetown
SAST1:30 CAT2 CAST3: Africa/Gaborone
SAST1:30 SAST2 SAST3: Africa/Johannesburg
CAT2 CAST3 EAT3@947930400: Africa/Juba Africa/Khartoum
GMT0 WAT1: Africa/Lagos Africa/Malabo Africa/Niamey Africa/Porto-Novo Africa/Sao_Tome
WAT1 CAT2: Africa/Lubumbashi
SAST2 SAST3: Africa/Maseru
SAST2: Africa/Mbabane
MMT-0:43:08@-2776979812 MMT-0:44:30 GMT0: Africa/Monrovia
WAT1 WAST2: Africa/Ndjamena
CET1 CEST2 EET2@-347158800 CEST2@386463600 EET2@641775600 CEST2@860108400 EET2@875916000 CEST2@1364515200 EET2@1382659200: Africa/Tripoli Libya
PMT0:09:21 CET1 CEST2: Africa/Tunis
SAST2 SAST3 CAT2@637970400 WAT1: Africa/Windhoek
NST-11 NWT-10 NPT-10@-769395600 BST-11@-86878800 BDT-10@-21466800 AHST-10@436363200 HST-10@439034400 HDT-9: America/Adak America/Atka US/Aleutian
AST-10 AWT-9 APT-9@-769395600 AHST-10@-86882400 AHDT-9@-21470400 YST-9@436359600 AKST-9@439030800 AKDT-8: America/Anchorage US/Alaska
AST-4: America/Anguilla America/Aruba America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Miquelon America/Montserrat America/Port_of_Spain America/St_Kitts America/St_Thomas America/Tortola
EST-5 AST-4: America/Antigua
CMT-4:16:48: America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca America/Jujuy America/Mendoza
CMT-4:16:48@-2372096592: America/Argentina/Cordoba America/Cordoba America/Rosario
AMT-3:50:40@-2524507760: America/Asuncion
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 EST-5@-765392400: America/Atikokan
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 MDT-6@828867600 CDT-5 CST-6@1288508400: America/Bahia_Banderas
AST-4 ADT-3: America/Barbados America/Thule
CST-6 CWT-5 CPT-5@-769395600 CDT-5@123919200: America/Belize
AST-4 ADT-3 AWT-3@-880221600 APT-3@-769395600: America/Blanc-Sablon
BMT-4:56:16@-2707671824: America/Bogota
PST-8 PDT-7 MST-7@-1471788000 MWT-6 MPT-6@-769395600 MDT-6@-84380400: America/Boise
-00=0 MST-7 MWT-6 MPT-6@-769395600 MDT-6@73472400 CST-6@941356800 CDT-5 EST-5@972802800 MDT-6@986115600: America/Cambridge_Bay
CST-6 EST-5 CDT-5@828864000 EST-5@877849200 EDT-4 CDT-5@902037600 EST-5@1422777600: America/Cancun
CMT-4:27:40: America/Caracas
KMT-5:07:10 EST-5: America/Cayman
CST-6 CDT-5 EST-5@-1067788800 CDT-5@-1031500800 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747244800: America/Chicago CST6CDT US/Central
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 CDT-5 MDT-6@891766800 CST-6@1667116800: America/Chihuahua America/Ojinaga
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 CDT-5 MDT-6@891766800 CST-6@1667116800 MDT-6@1678611600: America/Ciudad_Juarez
CMT-5:19:36 EST-5: America/Coral_Harbour America/Panama EST
SJMT-5:36:13@-2524501427 CST-6 CDT-5: America/Costa_Rica
SMT-4:42:45: America/Coyhaique America/Punta_Arenas
MST-7 PST-8: America/Creston
YST-9 YDT-8 YWT-8@-880203600 YPT-8@-769395600 YDDT-7 PST-8@120646800 PDT-7@325677600 MST-7@1604214000: America/Dawson
PST-8 PDT-7 PWT-7@-880207200 PPT-7@-769395600 PDT-7@-715788000 MST-7@84013200: America/Dawson_Creek
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-147884400: America/Denver America/Shiprock MST7MDT Navajo US/Mountain
CST-6 EST-5 EWT-4 EPT-4@-769395600 EDT-4@-684349200: America/Detroit US/Michigan
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-715791600: America/Edmonton America/Yellowknife Canada/Mountain
CST-6 CDT-5: America/El_Salvador America/Guatemala America/Tegucigalpa
MST-7 PST-8 PDT-7@-1222963200 PWT-7@-873820800 PPT-7@-769395600 PDT-7@-686073600: America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte
PST-8 PDT-7 PWT-7@-880207200 PPT-7@-769395600 PDT-7@-715788000 MST-7@1425808800: America/Fort_Nelson
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747244800 EST-5@-463593600 EDT-4: America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis US/East-Indiana
AST-4 ADT-3 AWT-3@-880221600 APT-3@-769395600 ADT-3@-526500000: America/Glace_Bay
NST-3:30:52 NDT-2:30:52 NST-3:30 NDT-2:30 NWT-2:30@-872368200 NPT-2:30@-769395600 NDT-2:30@-746044200 AST-4 ADT-3 ADDT-2: America/Goose_Bay
KMT-5:07:10 EST-5 EDT-4 AST-4@1425798000 EDT-4@1520751600: America/Grand_Turk
QMT-5:14: America/Guayaquil
AST-4 ADT-3 AWT-3@-880221600 APT-3@-769395600 ADT-3@-747252000: America/Halifax Canada/Atlantic
HMT-5:29:36 CST-5 CDT-4: America/Havana Cuba
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 MDT-6@828867600: America/Hermosillo America/Mazatlan Mexico/BajaSur
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-715795200 EST-5@-242236800 CDT-5@-84384000 EST-5@688546800 CDT-5@1143961200: America/Indiana/Knox America/Knox_IN US/Indiana-Starke
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-589392000 EST-5@-273686400 EDT-4 CDT-5@126687600 EST-5@152089200: America/Indiana/Marengo
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-462996000 EST-5@-147888000 CDT-5@-84384000 EST-5@247042800 CDT-5@1143961200 EST-5@1194159600 EDT-4: America/Indiana/Petersburg
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-462996000 EST-5@-179337600 CDT-5@-52934400 EDT-4 EST-5@-5767200 CDT-5@1143961200: America/Indiana/Tell_City
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 EST-5@-495043200 EDT-4: America/Indiana/Vevay
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747244800 EST-5@-179337600 EDT-4 CDT-5@1143961200 EST-5@1194159600: America/Indiana/Vincennes
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747244800 EST-5@-273686400 EDT-4 CDT-5@1143961200 EST-5@1194156000: America/Indiana/Winamac
-00=0 PST-8 PDT-7 MDT-6 MST-7@309945600: America/Inuvik
-00=0 EWT-4 EPT-4@-769395600 EST-5 EDT-4@73465200 CST-6 CDT-5@954662400 EST-5@972802800: America/Iqaluit America/Pangnirtung
KMT-5:07:10@-2524503170 EST-5 EDT-4: America/Jamaica Jamaica
PST-8 PWT-7 PPT-7@-769395600 PDT-7@-21477600 YDT-8@325677600 PST-8@341402400 YST-9 AKST-9@439030800 AKDT-8@452084400: America/Juneau
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747251940 EST-5@-266432400 EDT-4 CDT-5@126687600 EST-5@152089200: America/Kentucky/Louisville America/Louisville
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-52934400 EST-5@972802800 EDT-4: America/Kentucky/Monticello
AST-4 AWT-3 APT-3@-769395600: America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico America/St_Barthelemy America/Virgin
CMT-4:32:36@-2524505244 BST-3:32:36: America/La_Paz
PST-8 PDT-7 PWT-7@-880207200 PPT-7@-769395600 PDT-7@-687967140: America/Los_Angeles PST8PDT US/Pacific
MMT-5:45:12 CST-6 EST-5 CDT-5@290584800 EST-5@694260000 CDT-5@1113112800: America/Managua
FFMT-4:04:20@-2524506940 AST-4 ADT-3: America/Martinique
LMT-6:30 CST-6 CDT-5: America/Matamoros
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-747244800 EST-5@-21484800 CDT-5@104914800: America/Menominee
CST-6 EST-5 CDT-5@828864000: America/Merida
PST-8 PWT-7 PPT-7@-769395600 PDT-7@-21477600 AKST-9 AKDT-8@1457866800 PST-8@1541325600 AKDT-8@1552215600: America/Metlakatla
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 CDT-5 CWT-5@-821901600 CDT-5@-627501600: America/Mexico_City Mexico/General
EST-5 AST-4 ADT-3 AWT-3@-880221600 APT-3@-769395600 ADT-3@-747252000: America/Moncton
MST-7 CST-6 MDT-6@-1220461200 CST-6@-1191344400 CDT-5: America/Monterrey
MMT-3:44:51@-1942690509: America/Montevideo
EST-5 EDT-4 EWT-4@-880218000 EPT-4@-769395600 EDT-4@-747248400: America/Montreal America/New_York America/Nipigon America/Thunder_Bay America/Toronto Canada/Eastern EST5EDT US/Eastern
EST-5 EWT-4 EPT-4@-769395600 EDT-4@-179341200: America/Nassau
NST-11 NWT-10 NPT-10@-769395600 BST-11@-86878800 BDT-10@-21466800 YST-9 AKST-9@439030800 AKDT-8: America/Nome
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-84380400 CST-6@1289116800 CDT-5: America/North_Dakota/Beulah
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-84380400 CST-6@720000000 CDT-5: America/North_Dakota/Center
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-84380400 CST-6@1067155200 CDT-5: America/North_Dakota/New_Salem
PMT-3:40:52 PMT-3:40:36: America/Paramaribo
MST-7 MDT-6 MWT-6@-880210800 MDT-6@-84380400: America/Phoenix MST US/Arizona
PPMT-4:49 EST-5 EDT-4: America/Port-au-Prince
CST-6 CDT-5 CWT-5@-880214400 CPT-5@-769395600 CDT-5@-746035200: America/Rainy_River America/Winnipeg Canada/Central
-00=0 CST-6 CDT-5 EST-5@972802800 CDT-5@986112000: America/Rankin_Inlet
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-748450800 CST-6@-305737200: America/Regina Canada/Saskatchewan
-00=0 CST-6 CDT-5 EST-5@972802800 CDT-5@986112000 EST-5@1162105200 CDT-5@1173600000: America/Resolute
SMT-4:42:45@-2524504635: America/Santiago Chile/Continental
SDMT-4:40 EST-5 EDT-4 AST-4@152082000: America/Santo_Domingo
PST-8 PWT-7 PPT-7@-769395600 PDT-7@-21477600 YST-9 AKST-9@439030800 AKDT-8@452084400: America/Sitka
NST-3:30:52@-2713897748 NDT-2:30:52 NST-3:30 NDT-2:30 NWT-2:30@-872368200 NPT-2:30@-769395600 NDT-2:30@-746044200 NDDT-1:30: America/St_Johns Canada/Newfoundland
CMT-4:04@-2524506960 AST-4: America/St_Lucia
KMT-4:04:56@-2524506904 AST-4: America/St_Vincent
MST-7 MDT-6 MWT-6@-880210800 MPT-6@-769395600 MDT-6@-747241200 CST-6@73472400: America/Swift_Current
PST-8 PDT-7 PWT-7@-880207200 PPT-7@-769395600 PDT-7@-747237600: America/Vancouver Canada/Pacific
YST-9 YDT-8 YWT-8@-880203600 YPT-8@-769395600 YDDT-7 PST-8@-121273200 PDT-7@325677600 MST-7@1604214000: America/Whitehorse Canada/Yukon
YST-9 YWT-8 YPT-8@-769395600 YDT-8@-21474000 AKST-9@439030800 AKDT-8@452084400: America/Yakutat
-00=0: Antarctica/Casey Antarctica/Davis Antarctica/DumontDUrville Antarctica/Mawson Antarctica/Palmer Antarctica/Rothera Antarctica/Syowa Antarctica/Vostok Indian/Kerguelen Pacific/Enderbury Pacific/Kanton
-00=0 AEST10 AEDT11: Antarctica/Macquarie
-00=0 NZST12 NZDT13: Antarctica/McMurdo
NZMT11:30 NZST12:30 NZST12 NZDT13: Antarctica/South_Pole NZ Pacific/Auckland
-00=0 +00=0@1108166400: Antarctica/Troll
CET1 CEST2 CEMT3: Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin
EET2 EEST3 +03=3@1666908000: Asia/Amman
BMT2:57:36: Asia/Baghdad
BMT6:42:04@-2840164924: Asia/Bangkok
HMT5:53:20 MMT5:21:10 IST5:30: Asia/Calcutta Asia/Kolkata
CST8 CDT9: Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC
MMT5:19:32: Asia/Colombo
HMT5:53:20: Asia/Dacca Asia/Dhaka
EET2 EEST3 +03=3@1666904400: Asia/Damascus
EET2 EEST3 +03=3@1473282000 EEST3@1521939600: Asia/Famagusta
EET2 EEST3 IST2@-81313200 IDT3@142380000 EET2@820447200 EEST3@828655200: Asia/Gaza Asia/Hebron
PLMT7:06:30@-2004073590: Asia/Ho_Chi_Minh Asia/Saigon
HKT8 HKST9 HKWT8:30 JST9@-884248200 HKST9@-747907200: Asia/Hong_Kong Hongkong
IMT6:57:05@-2840165825: Asia/Irkutsk
IMT1:56:56 EET2 EEST3 +03=3@267915600 EEST3@482799600 +03=3@1473195600: Asia/Istanbul Europe/Istanbul Turkey
BMT7:07:12@-3231299232 +0720=7:20 WIB7: Asia/Jakarta
WIT9@-189423000: Asia/Jayapura
JMT2:20:40 IST2 IDT3 IDDT4: Asia/Jerusalem Asia/Tel_Aviv Israel
PKT5@38775600 PKST6: Asia/Karachi
SMT6:55:25 +0720=7:20: Asia/Kuala_Lumpur
+0820=8:20: Asia/Kuching
CST8 CDT9@-747046800: Asia/Macao Asia/Macau
MMT7:57:36@-1577951856 WITA8@-766054800: Asia/Makassar Asia/Ujung_Pandang
PST8 PDT9 JST9@-880016400 PDT9@-783594000: Asia/Manila
PLMT7:06:30: Asia/Phnom_Penh Asia/Vientiane
PMT7:17:20@-1946186240 WITA8@-189415800 WIB7: Asia/Pontianak
KST8:30 JST9 KST9@-768646800: Asia/Pyongyang
RMT6:24:47@-2840163887: Asia/Rangoon Asia/Yangon
KST8:30 JST9 KST9@-767350800 KDT10 KDT9:30: Asia/Seoul ROK
SMT6:55:25@-2177477725 +0720=7:20: Asia/Singapore Singapore
CST8 JST9 CDT9@-745833600: Asia/Taipei ROC
TBMT2:59:11@-2840151551: Asia/Tbilisi
TMT3:25:44@-1704165944: Asia/Tehran Iran
JST9 JDT10: Asia/Tokyo Japan
PMT3:45:05: Asia/Yekaterinburg
HMT-1:54:32 WET0@725421600 WEST1 +00=0@740278800: Atlantic/Azores
BMT-4:19:18@-2524506042 BST-3:19:18 AST-4 ADT-3: Atlantic/Bermuda
WET0 WEST1: Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe
FMT-1:07:36@-2713906344 WET0@-102546000 WEST1@386726400: Atlantic/Madeira
GMT0@-54770400: Atlantic/Reykjavik
JMT-0:22:48@-2524520232 GMT0: Atlantic/St_Helena
SMT-3:51:24@-2524507716: Atlantic/Stanley
AEST10 AEDT11: Australia/ACT Australia/Brisbane Australia/Canberra Australia/Currie Australia/Hobart Australia/Lindeman Australia/Melbourne Australia/NSW Australia/Queensland Australia/Sydney Australia/Tasmania Australia/Victoria
ACST9 ACST9:30 ACDT10:30: Australia/Adelaide Australia/Darwin Australia/North Australia/South
AEST10 ACST9 ACST9:30 ACDT10:30: Australia/Broken_Hill Australia/Yancowinna
AEST10: Australia/LHI Australia/Lord_Howe
AWST8 AWDT9: Australia/Perth Australia/West
BMT0:17:30@-2840141850 WET0 CET1 CEST2 WEST1@-1604278800 CET1@-857257200: CET Europe/Brussels MET
EMT-7:17:28@-2524495352: Chile/EasterIsland Pacific/Easter
AMT1:34:52@-2344642492 EET2 EEST3 CEST2@-904878000 CET1 EET2@-812422800: EET Europe/Athens
DMT-0:25:21@-2821649679 IST0:34:39 GMT0 BST1 IST1@-1507500000: Eire Europe/Dublin
UTC0: Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu
AMT0:19:32@-4260212372 NST1:19:32 +0120=1:20 +0020=0:20 CEST2 CET1: Europe/Amsterdam
WET0 CET1 CEST2: Europe/Andorra
GMT0 BST1 BDST2: Europe/Belfast Europe/Isle_of_Man Europe/London GB GB-Eire
CET1 CEST2: Europe/Belgrade Europe/Budapest Europe/Ljubljana Europe/Malta Europe/Oslo Europe/Podgorica Europe/Sarajevo Europe/Skopje Europe/Tirane Europe/Vaduz Europe/Vienna Europe/Zagreb
PMT0:57:44@-3786829064 CET1 CEST2 GMT0: Europe/Bratislava Europe/Prague
BMT1:44:24@-2469404664 EET2 EEST3: Europe/Bucharest
BMT0:29:46 CET1 CEST2: Europe/Busingen Europe/Zurich
CMT1:55 BMT1:44:24 EET2 EEST3 CEST2@-898138800 CET1 MSK3@-800157600 MSD4 EEST3@641944800 EET2@654652800: Europe/Chisinau Europe/Tiraspol
CMT0:50:20@-2524524620 CET1 CEST2: Europe/Copenhagen
GMT0 BST1 BDST2 CET1@-401320800 CEST2@386125200: Europe/Gibraltar
GMT0 BST1 CEST2 CET1@-857257200 BDST2@-777952800 BST1@-772066800: Europe/Guernsey Europe/Jersey
HMT1:39:49@-2890258789 EET2 EEST3: Europe/Helsinki Europe/Mariehamn
CET1 CEST2 EET2@-780372000 EEST3 MSK3@-749095200 MSD4 EEST3@606870000 +03=3@1301184000: Europe/Kaliningrad
KMT2:02:04@-2840148124 EET2 MSK3 CEST2@-892522800 CET1 MSD4 EEST3@646783200 EET2@686102400: Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye
MSD4@606866400 MSK3@622594800 +04=4@670374000 MSD4@701820000 MSK4@1301180400: Europe/Kirov
WET0 WEST1 WEMT2 CET1@-102549600 WEST1@228268800 CET1@717555600 CEST2@733280400 WEST1@828234000: Europe/Lisbon Portugal WET
CET1 CEST2 WET0 WEST1@-1604278800 WEST2@-935186400 WET1@-857257200 CET1@-797986800 CEST2@-781052400: Europe/Luxembourg
WET0 WEST1 WEMT2 CET1@-940208400 CEST2@-873079200: Europe/Madrid
MMT1:50 EET2 MSK3 CEST2@-899780400 CET1 MSD4 EEST3@670374000 EET2@686102400 +03=3@1301184000: Europe/Minsk
PMT0:09:21 WET0 WEST1 WEMT2 CET1@-766623600 CEST2@196819200: Europe/Monaco
MMT2:30:17@-2840149817 MMT2:31:19 MST3:31:19 MDST4:31:19 MSD4 MSK3 EET2 EEST3@670374000 MSK3@695779200 MSK4@1301180400: Europe/Moscow W-SU
PMT0:09:21@-2486592561 WET0 WEST1 CEST2 CET1@-857257200 WEMT2@-800071200 WEST1@-796266000 CET1@-766623600 CEST2@196819200: Europe/Paris
RMT1:36:34@-2840146594 LST2:36:34 EET2 MSK3 CEST2@-899521200 CET1 MSD4 EEST3@606870000 EET2@622598400: Europe/Riga
RMT0:49:56@-3252098996 CET1 CEST2: Europe/Rome Europe/San_Marino Europe/Vatican
SMT2:16 EET2 MSK3 CEST2@-888894000 CET1 MSD4 EET2@646786800 EEST3@701827200 MSK3@780447600 EEST3@859683600 MSK4@1396137600 MSK3@1414274400: Europe/Simferopol
IMT1:56:56 EET2 CET1 CEST2@-844556400 EET2@-781048800 EEST3: Europe/Sofia
SET1:00:14 CET1 CEST2: Europe/Stockholm
TMT1:39@-2840146740 CET1 CEST2 EET2@-1535938740 MSK3 CEST2@-892954800 MSD4 EEST3@606870000 EET2@622598400: Europe/Tallinn
WMT1:24 KMT1:35:36 CET1 EET2 MSK3 CEST2@-900126000 MSD4 EEST3@606870000 EET2@622598400 CEST2@891133200 EET2@941331600: Europe/Vilnius
MSD4@575416800 MSK3@591145200 +04=4@670374000 MSD4@701820000 MSK4@1301180400 +04=4@1540681200: Europe/Volgograd
WMT1:24@-2840145840 CET1 CEST2 EET2@-1618700400 EEST3 CEST2@-931734000: Europe/Warsaw Poland
HST-10:30 HDT-9:30 HWT-9:30@-880198200 HPT-9:30@-769395600 HST-10: HST Pacific/Honolulu Pacific/Johnston US/Hawaii
EAT3 EAST4: Indian/Antananarivo
MMT4:54@-2840158440: Indian/Maldives
PMMT9:48:32: Pacific/Bougainville Pacific/Port_Moresby Pacific/Truk Pacific/Yap
GST10 GDT11 ChST10@977493600: Pacific/Guam Pacific/Saipan
-1040=-10:40: Pacific/Kiritimati
SST-11@-420645600: Pacific/Midway
-1120=-11:20: Pacific/Niue
+1112=11:12: Pacific/Norfolk
SST-11: Pacific/Pago_Pago Pacific/Samoa US/Samoa
+1220=12:20: Pacific/Tongatapu
`;
