/** The completion script for PowerShell (5 and later). */
export function powershellScript(name: string): string {
  return `# PowerShell completion of ${name}
Register-ArgumentCompleter -Native -CommandName '${name}' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $program = $commandAst.GetCommandName()
    $current = $wordToComplete -replace '^[''"]', ''
    $files = $false
    $candidates = @(& $program '__complete' "--current=$current" '--' @before 2>$null | ForEach-Object {
        $value, $description = $_ -split "\`t", 2
        if ($value -eq ':files') {
            $files = $true
        } elseif ($value -ne ':nospace') {
            if (-not $description) { $description = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
        }
    })
    if ($candidates.Count -gt 0) { $candidates } elseif (-not $files) { '' }
}
`;
}
