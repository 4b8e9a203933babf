/** The completion script for zsh, to be sourced or to lie in a directory of fpath. */
export function zshScript(name: string): string {
  return `#compdef ${name}
_${name}() {
  local output line value description files=0
  local -a candidates spacing
  output=$("\${(Q)words[1]}" __complete "--current=\${(Q)PREFIX}" -- "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)
  for line in "\${(@f)output}"; do
    value=\${line%%$'\\t'*}
    description=\${line#*$'\\t'}
    if [[ -z $value ]]; then
      continue
    elif [[ $value == :files ]]; then
      files=1
    elif [[ $value == :nospace ]]; then
      spacing=(-S '')
    else
      candidates+=("\${value//:/\\\\:}\${description:+:$description}")
    fi
  done
  if (( \${#candidates} )); then
    _describe -t values ${name} candidates "\${spacing[@]}"
  fi
  if (( files )); then
    if [[ $PREFIX == *=* ]]; then compset -P '*='; fi
    _files
  fi
}
if [[ \${funcstack[1]} == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}
