/**
 * The fields of Kubernetes' volume sources and of a PersistentVolumeClaim's spec, one word a field: `name:type`. A type is
 * `string`, `int`, `bool`, `quantity` or a struct of this table; `[]` makes it a list, `{}` a map of text keys. With `?` an
 * empty value (`""`, `0`, `false`) means something else than none, and is kept.
 */
export const VOLUME_TYPES: Readonly<Record<string, string>> = {
  VolumeSource:
    'awsElasticBlockStore:AwsDisk azureDisk:AzureDisk azureFile:AzureFile cephfs:CephFs cinder:Cinder configMap:ConfigMap csi:Csi ' +
    'downwardAPI:DownwardApi emptyDir:EmptyDir ephemeral:Ephemeral fc:FibreChannel flexVolume:Flex flocker:Flocker ' +
    'gcePersistentDisk:GceDisk gitRepo:GitRepo glusterfs:GlusterFs hostPath:HostPath image:Image iscsi:Iscsi nfs:Nfs ' +
    'persistentVolumeClaim:ClaimReference photonPersistentDisk:PhotonDisk portworxVolume:Portworx projected:Projected ' +
    'quobyte:Quobyte rbd:Rbd scaleIO:ScaleIo secret:Secret storageos:StorageOs vsphereVolume:Vsphere',
  ClaimSpec:
    'accessModes:string[] dataSource:LocalReference dataSourceRef:AnyReference resources:ClaimResources selector:Selector ' +
    'storageClassName:string? volumeAttributesClassName:string? volumeMode:string? volumeName:string',

  ConfigMap: 'defaultMode:int? defaultUser:int? items:KeyToPath[] name:string optional:bool?',
  Secret: 'defaultMode:int? defaultUser:int? items:KeyToPath[] optional:bool? secretName:string',
  EmptyDir: 'medium:string mode:int? sizeLimit:quantity',
  HostPath: 'path:string type:string?',
  ClaimReference: 'claimName:string readOnly:bool',
  Nfs: 'path:string readOnly:bool server:string',
  Image: 'pullPolicy:string reference:string',
  Csi: 'driver:string fsType:string? nodePublishSecretRef:Name readOnly:bool? volumeAttributes:string{}',
  Ephemeral: 'volumeClaimTemplate:ClaimTemplate',
  ClaimTemplate: 'metadata:ClaimMetadata spec:ClaimSpec',
  ClaimMetadata:
    'annotations:string{} finalizers:string[] generateName:string labels:string{} name:string namespace:string',
  DownwardApi: 'defaultMode:int? defaultUser:int? items:DownwardApiFile[]',
  DownwardApiFile: 'fieldRef:FieldReference mode:int? path:string resourceFieldRef:ResourceField user:int?',
  FieldReference: 'apiVersion:string fieldPath:string',
  ResourceField: 'containerName:string divisor:quantity resource:string',

  Projected: 'defaultMode:int? defaultUser:int? sources:Projection[]',
  Projection:
    'clusterTrustBundle:TrustBundle configMap:ProjectedMap downwardAPI:ProjectedDownwardApi podCertificate:PodCertificate ' +
    'secret:ProjectedMap serviceAccountToken:Token',
  ProjectedMap: 'items:KeyToPath[] name:string optional:bool?',
  ProjectedDownwardApi: 'items:DownwardApiFile[]',
  TrustBundle: 'labelSelector:Selector name:string? optional:bool? path:string signerName:string? user:int?',
  PodCertificate:
    'certificateChainPath:string credentialBundlePath:string keyPath:string keyType:string maxExpirationSeconds:int? ' +
    'signerName:string user:int? userAnnotations:string{}',
  Token: 'audience:string expirationSeconds:int? path:string user:int?',

  AwsDisk: 'fsType:string partition:int readOnly:bool volumeID:string',
  AzureDisk: 'cachingMode:string? diskName:string diskURI:string fsType:string? kind:string? readOnly:bool?',
  AzureFile: 'readOnly:bool secretName:string shareName:string',
  CephFs: 'monitors:string[] path:string readOnly:bool secretFile:string secretRef:Name user:string',
  Cinder: 'fsType:string readOnly:bool secretRef:Name volumeID:string',
  FibreChannel: 'fsType:string lun:int? readOnly:bool targetWWNs:string[] wwids:string[]',
  Flex: 'driver:string fsType:string options:string{} readOnly:bool secretRef:Name',
  Flocker: 'datasetName:string datasetUUID:string',
  GceDisk: 'fsType:string partition:int pdName:string readOnly:bool',
  GitRepo: 'directory:string repository:string revision:string',
  GlusterFs: 'endpoints:string path:string readOnly:bool',
  Iscsi:
    'chapAuthDiscovery:bool chapAuthSession:bool fsType:string initiatorName:string? iqn:string iscsiInterface:string lun:int? ' +
    'portals:string[] readOnly:bool secretRef:Name targetPortal:string',
  PhotonDisk: 'fsType:string pdID:string',
  Portworx: 'fsType:string readOnly:bool volumeID:string',
  Quobyte: 'group:string readOnly:bool registry:string tenant:string user:string volume:string',
  Rbd: 'fsType:string image:string keyring:string monitors:string[] pool:string readOnly:bool secretRef:Name user:string',
  ScaleIo:
    'fsType:string gateway:string protectionDomain:string readOnly:bool secretRef:Name sslEnabled:bool storageMode:string ' +
    'storagePool:string system:string volumeName:string',
  StorageOs: 'fsType:string readOnly:bool secretRef:Name volumeName:string volumeNamespace:string',
  Vsphere: 'fsType:string storagePolicyID:string storagePolicyName:string volumePath:string',

  KeyToPath: 'key:string mode:int? path:string user:int?',
  Name: 'name:string',
  LocalReference: 'apiGroup:string? kind:string name:string',
  AnyReference: 'apiGroup:string? kind:string name:string namespace:string?',
  ClaimResources: 'limits:quantity{} requests:quantity{}',
  Selector: 'matchExpressions:Requirement[] matchLabels:string{}',
  Requirement: 'key:string operator:string values:string[]',
};
