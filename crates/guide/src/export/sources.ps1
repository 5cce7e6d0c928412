$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2
$found = New-Object System.Collections.Generic.List[string]
$blind = New-Object System.Collections.Generic.List[string]
function Add-Hit([string]$source) { if (-not $found.Contains($source)) { $found.Add($source) } }
function Add-Blind([string]$source) { if (-not $blind.Contains($source)) { $blind.Add($source) } }

# Whole words, with borders on both sides. Letters outside ASCII are code points, since Windows PowerShell
# reads a file without a mark in the code page of the machine.
$words = "(?<![\p{L}\p{N}])(?:@WORDS@)(?![\p{L}\p{N}])|@IDEOGRAPHS@"
$services = @(@SERVICES@)
$versioned = "^(?:@VERSIONED@)[0-9]"
$serviceWords = "(?<![\p{L}\p{N}])(?:@SERVICE_WORDS@)(?![\p{L}\p{N}])"
$processes = @(@PROCESSES@)

function Test-Maker($text) { $null -ne $text -and "$text" -match $words }

# 32-bit engines see half of the registry, so each view is asked for by name.
function Open-Key($hive, $view, [string]$path) {
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)
    $key = $base.OpenSubKey($path, $false)
    if ($null -eq $key) { throw "no key" }
    $key
}

$uninstall = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
function Read-Uninstall($key, [string]$source) {
    $count = 0
    foreach ($name in $key.GetSubKeyNames()) {
        try {
            $entry = $key.OpenSubKey($name, $false)
            $count++
            foreach ($value in 'DisplayName', 'Publisher', 'InstallLocation') {
                if (Test-Maker $entry.GetValue($value)) { Add-Hit $source }
            }
        } catch { Add-Blind $source }
    }
    $count
}

function Look-Uninstall {
    $machine = [Microsoft.Win32.RegistryHive]::LocalMachine
    foreach ($view in [Microsoft.Win32.RegistryView]::Registry64, [Microsoft.Win32.RegistryView]::Registry32) {
        try {
            # A list without any entry was not read.
            if ((Read-Uninstall (Open-Key $machine $view $uninstall) 'uninstall') -eq 0) { Add-Blind 'uninstall' }
        } catch { Add-Blind 'uninstall' }
    }
    # The people who are signed in; the lists of others are not loaded.
    try {
        $people = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::Users, [Microsoft.Win32.RegistryView]::Registry64)
        foreach ($person in $people.GetSubKeyNames()) {
            if ($person -notmatch '^S-1-5-21-[0-9-]+$|^S-1-12-1-[0-9-]+$') { continue }
            try {
                $key = $people.OpenSubKey("$person\$uninstall", $false)
                if ($null -ne $key) { [void](Read-Uninstall $key 'uninstall-person') }
            } catch { Add-Blind 'uninstall-person' }
        }
    } catch { Add-Blind 'uninstall-person' }
}

function Look-Services {
    try {
        $key = Open-Key ([Microsoft.Win32.RegistryHive]::LocalMachine) ([Microsoft.Win32.RegistryView]::Registry64) 'SYSTEM\CurrentControlSet\Services'
        $names = $key.GetSubKeyNames()
        if ($names -notcontains 'EventLog') { Add-Blind 'services' }
        foreach ($name in $names) {
            if ($services -contains $name -or $name -match $versioned -or $name -match $serviceWords) { Add-Hit 'services' }
            try {
                $entry = $key.OpenSubKey($name, $false)
                if ($null -eq $entry) { continue }
                foreach ($value in 'ImagePath', 'DisplayName') {
                    if (Test-Maker $entry.GetValue($value)) { Add-Hit 'services' }
                }
            } catch { Add-Blind 'services' }
        }
    } catch { Add-Blind 'services' }
}

function Look-Processes {
    try {
        $running = @(Get-Process)
        # We run ourselves.
        if (@($running | Where-Object { $_.Id -eq $PID }).Count -eq 0) { Add-Blind 'processes' }
        foreach ($process in $running) {
            if ($processes -contains "$($process.ProcessName).exe" -or $processes -contains $process.ProcessName) { Add-Hit 'processes' }
        }
    } catch { Add-Blind 'processes' }
}

function Look-SecurityCenter {
    try {
        $machine = [Microsoft.Win32.RegistryHive]::LocalMachine
        $kind = (Open-Key $machine ([Microsoft.Win32.RegistryView]::Registry64) 'SYSTEM\CurrentControlSet\Control\ProductOptions').GetValue('ProductType')
        # Servers have none.
        if ($kind -ne 'WinNT') { return }
        $products = @(Get-CimInstance -Namespace 'root/SecurityCenter2' -ClassName 'AntiVirusProduct')
        if ($products.Count -eq 0) { Add-Blind 'security-center' }
        foreach ($product in $products) { if (Test-Maker $product.displayName) { Add-Hit 'security-center' } }
    } catch { Add-Blind 'security-center' }
}

# What goes at the next start is still here.
function Look-PendingRestart {
    try {
        $key = Open-Key ([Microsoft.Win32.RegistryHive]::LocalMachine) ([Microsoft.Win32.RegistryView]::Registry64) 'SYSTEM\CurrentControlSet\Control\Session Manager'
        # Every Windows has this value.
        if ($null -eq $key.GetValue('BootExecute')) { Add-Blind 'pending-restart' }
        foreach ($value in 'PendingFileRenameOperations', 'PendingFileRenameOperations2') {
            foreach ($path in @($key.GetValue($value))) {
                if ((Test-Maker $path) -or "$path" -match $serviceWords) { Add-Hit 'pending-restart' }
            }
        }
    } catch { Add-Blind 'pending-restart' }
}

function Get-Answer {
    try {
        Look-Uninstall
        Look-Services
        Look-Processes
        Look-SecurityCenter
        Look-PendingRestart
    } catch { Add-Blind 'script' }
    if ($found.Count -gt 0) { 'found' } elseif ($blind.Count -gt 0) { 'could-not-look' } else { 'nothing' }
}
