@HEADER@
#
# usage: powershell -NoProfile -File @FILE@ [-Form word|nagios|json|exit] [-Codes NOTHING,FOUND,BLIND]

param(
    [ValidateSet('word', 'nagios', 'json', 'exit')][string]$Form = 'word',
    [ValidatePattern('^[0-9]{1,3},[0-9]{1,3},[0-9]{1,3}$')][string]$Codes = '0,10,20'
)

@LOOK@

$codeOf = @($Codes.Split(',') | ForEach-Object { [int]$_ })
# A machine that was not read may not end as a clean one does.
if ($codeOf[0] -eq $codeOf[1] -or $codeOf[0] -eq $codeOf[2]) { 'could-not-look'; exit 3 }
$answer = Get-Answer
switch ($Form) {
    'word' { $answer; exit 0 }
    'nagios' {
        switch ($answer) {
            'nothing' { "OK - $answer"; exit 0 }
            'found' { "CRITICAL - ${answer}: $($found -join ' ')"; exit 2 }
            default { "UNKNOWN - ${answer}: $($blind -join ' ')"; exit 3 }
        }
    }
    'json' {
        @{ answer = $answer; found_in = @($found); could_not_look = @($blind); catalogue = '@VERSION@' } | ConvertTo-Json -Compress
        exit 0
    }
    'exit' {
        $answer
        switch ($answer) {
            'nothing' { exit $codeOf[0] }
            'found' { exit $codeOf[1] }
            default { exit $codeOf[2] }
        }
    }
}
