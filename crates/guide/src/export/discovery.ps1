@HEADER@

@LOOK@

# Where Voorzorg is installed, its own answer counts: in the folder of all programs, or in that of the account
# this runs as. What another person could put somewhere may not run here.
$answer = ''
$by = 'script'
$places = @($env:ProgramW6432, $env:ProgramFiles) | Where-Object { $_ } | ForEach-Object { Join-Path $_ 'Voorzorg\voorzorg.exe' }
$own = [Environment]::GetFolderPath('LocalApplicationData')
if ($own) { $places = @($places) + (Join-Path $own 'Programs\Voorzorg\voorzorg.exe') }
foreach ($place in $places) {
    if ($answer -or -not (Test-Path -LiteralPath $place -PathType Leaf)) { continue }
    try {
        $global:LASTEXITCODE = 1
        & $place scan 2>$null | Out-Null
        $by = 'voorzorg'
        switch ($LASTEXITCODE) {
            0 { $answer = 'nothing' }
            10 { $answer = 'found' }
            11 { $answer = 'found' }
            default { $answer = 'could-not-look' }
        }
    } catch { $by = 'script'; $answer = '' }
}
if (-not $answer) { $answer = Get-Answer }
$looked = if ($answer -eq 'could-not-look') { 'no' } else { 'yes' }
return @{ VoorzorgLooked = $looked; VoorzorgAnswer = $answer; VoorzorgBy = $by } | ConvertTo-Json -Compress
