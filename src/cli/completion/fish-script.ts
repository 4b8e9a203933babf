/** The completion script for fish (3.0 and later). */
export function fishScript(name: string, functionName: string): string {
  return `# fish completion of ${name}
function _${functionName}
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in ($program __complete --current="$current" -- $words 2>/dev/null)
        switch "$line"
            case :files
                set -l front (string match -r -- '^.*=' "$current")
                for path in (__fish_complete_path (string replace -r -- '^.*=' '' "$current"))
                    echo "$front$path"
                end
            case :nospace
                # fish itself adds no space behind = and :
            case '*'
                echo $line
        end
    end
end
complete -c ${name} -f -a '(_${functionName})'
`;
}
