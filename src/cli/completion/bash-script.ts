/** The completion script for bash (3.2 and later, with or without the bash-completion package). */
export function bashScript(name: string, functionName: string): string {
  return `# bash completion of ${name}
${functionName}() {
  # readline splits words at = and : too: they are put together again, up to the cursor.
  local rest=\${COMP_LINE:0:COMP_POINT} words=() word trimmed i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    trimmed=\${rest#"\${rest%%[![:space:]]*}"}
    if ((i == COMP_CWORD)); then word=$trimmed; fi
    if ((i > 0)) && [[ $rest == "$trimmed" ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    rest=\${trimmed#"$word"}
  done
  local current=\${words[\${#words[@]}-1]} before=("\${words[@]:1:\${#words[@]}-2}")
  current=\${current#[\\"\\']}

  # What stands before the last = or : is a word of its own to readline, and stays.
  local breaks= prefix=
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+='='; fi
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=':'; fi
  if [[ -n $breaks ]]; then prefix=\${current%"\${current##*[$breaks]}"}; fi

  local program value description files=
  program=$(type -P -- "\${words[0]/#\\~/$HOME}") || program=${name}
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    case $value in
      :files) files=1 ;;
      :nospace) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("\${value#"$prefix"}") ;;
    esac
  done < <("$program" __complete --current="$current" -- "\${before[@]//[\\"\\'\\\\]/}" 2>/dev/null)
  if [[ -z $files ]]; then compopt +o default 2>/dev/null; fi
}
complete -o default -F ${functionName} ${name}
`;
}
