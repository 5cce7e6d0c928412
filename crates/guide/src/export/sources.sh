hits='' blind=''

# Each source once, by its own name: nothing of the machine is repeated in the answer.
hit() { case " $hits " in *" $1 "*) ;; *) hits="$hits $1" ;; esac; }
blind() { case " $blind " in *" $1 "*) ;; *) blind="$blind $1" ;; esac; }

# The words as a list for JSON.
listed() {
    list=''
    for word in "$@"; do list="$list${list:+,}\"$word\""; done
    printf '%s' "$list"
}

# Whether a folder that is there can be read; one that is not there can.
readable() { [ ! -d "$1" ] || { [ -r "$1" ] && [ -x "$1" ]; }; }

# Whether a folder has an entry.
has_entries() {
    for entry in "$1"/*; do
        if [ -e "$entry" ] || [ -h "$entry" ]; then return 0; fi
    done
    return 1
}

packages=@PACKAGES@
processes=@PROCESSES@

# A name in lower case has the word of the maker, with borders on both sides. Words in other scripts are
# compared as bytes, without borders: that finds more, never less.
names_maker='function names_maker(text) {
    if (tolower(text) ~ /(^|[^a-z0-9])(@LATIN@)([^a-z0-9]|$)/) return 1
    n_other = split(others, other, "|")
    for (i_other = 1; i_other <= n_other; i_other++) if (other[i_other] != "" && index(text, other[i_other])) return 1
    return 0
}'
others=@OTHERS@

look_dpkg() {
    dir=$root/var/lib/dpkg
    file=$dir/status
    if ! readable "$dir" || ! readable "$dir/updates"; then blind dpkg; return; fi
    [ -d "$dir" ] || return
    has_list=yes
    if [ ! -f "$file" ] || [ ! -r "$file" ]; then blind dpkg; return; fi
    # dpkg ends its file with a new line; without it the rest was lost. A block of zeros is a lost block.
    if [ "$(tail -c 1 "$file" | wc -l)" -ne 1 ] ||
        [ "$(tr -d '\000' <"$file" | wc -c)" -ne "$(wc -c <"$file")" ]; then
        blind dpkg
    fi
    set -- "$file"
    for part in "$dir"/updates/[0-9]*; do [ -f "$part" ] && set -- "$@" "$part"; done
    said=$(awk -v names="$packages" -v others="$others" "$names_maker"'
        function ended() {
            if (!any) return
            if (p == "" || s !~ /^[a-z]+ (ok|reinstreq) [a-z-]+$/) bad = 1
            # Removed, with its settings left, is not installed.
            else if (s !~ / (config-files|not-installed)$/) {
                if (!d) bad = 1
                if (p == "dpkg" && s ~ / ok installed$/) canary = 1
                if ((p in own) || names_maker(m)) hit = 1
            }
            p = s = m = ""; d = any = 0
        }
        BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) own[list[i]] = 1 }
        { sub(/\r$/, "") }
        FNR == 1 { ended() }
        /^[ \t]*$/ { ended(); next }
        { any = 1 }
        /^[ \t]/ { next }
        !/:/ { bad = 1; next }
        {
            at = index($0, ":"); field = tolower(substr($0, 1, at - 1)); value = substr($0, at + 1)
            sub(/^[ \t]+/, "", value); sub(/[ \t]+$/, "", value)
            if (field == "package") { if (p != "") bad = 1; p = value; sub(/:.*/, "", p) }
            if (field == "status") s = value
            if (field == "maintainer") { sub(/<.*/, "", value); m = value }
            if (field == "description") d = 1
        }
        END { ended(); print "read", (hit ? "hit" : "-"), (canary && !bad ? "whole" : "-") }
    ' "$@" 2>/dev/null)
    case $said in 'read hit '*) hit dpkg ;; esac
    case $said in 'read '*' whole') ;; *) blind dpkg ;; esac
}

look_rpm() {
    for dir in var/lib/rpm usr/lib/sysimage/rpm usr/share/rpm; do
        if ! readable "$root/$dir"; then has_list=yes; blind rpm; continue; fi
        for file in Packages Packages.db rpmdb.sqlite; do
            # Only where a database is: rpm makes one where there is none.
            if [ -f "$root/$dir/$file" ] && [ ! -h "$root/$dir" ]; then
                has_list=yes
                look_rpm_database "$root/$dir"
                break
            fi
        done
    done
}

look_rpm_database() {
    list=$(rpm --dbpath "$1" -qa --qf '%{NAME}\t%{VENDOR}\n' 2>/dev/null) || { blind rpm; list=''; }
    said=$(printf '%s\n' "$list" | awk -F '\t' -v names="$packages" -v others="$others" "$names_maker"'
        BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) own[list[i]] = 1 }
        $1 == "rpm" { canary = 1 }
        ($1 in own) || names_maker($2) { hit = 1 }
        END { print "read", (hit ? "hit" : "-"), (canary ? "whole" : "-") }
    ')
    case $said in 'read hit '*) hit rpm ;; esac
    case $said in 'read '*' whole') ;; *) blind rpm ;; esac
}

look_pacman() {
    dir=$root/var/lib/pacman/local
    if ! readable "$root/var/lib/pacman" || ! readable "$dir"; then has_list=yes; blind pacman; return; fi
    [ -d "$dir" ] || return
    has_list=yes
    canary=''
    for entry in "$dir"/*/; do
        entry=${entry%/}
        name=${entry##*/}
        name=${name%-*-*}
        [ "$name" = pacman ] && canary=yes
        case " $packages " in *" $name "*) hit pacman ;; esac
    done
    [ -n "$canary" ] || blind pacman
}

look_units() {
    canary=''
    for dir in etc/systemd/system run/systemd/system usr/local/lib/systemd/system usr/lib/systemd/system \
        lib/systemd/system etc/init.d etc/rc.d/init.d; do
        dir=$root/$dir
        readable "$dir" || { blind units; continue; }
        [ -d "$dir" ] || continue
        has_entries "$dir" && canary=yes
        for name in $packages; do
            for unit in "$dir/$name.service" "$dir/$name"; do
                if [ -e "$unit" ] || [ -h "$unit" ]; then hit units; fi
            done
        done
    done
    [ -n "$canary" ] || blind units
}

# Programs in the folders of the maker; each folder is one line.
look_folders() {
    # What every such system has, to know that the root itself was read.
    [ -d "$root/$1" ] || blind folders
    while IFS= read -r dir; do
        [ -n "$dir" ] || continue
        readable "$root${dir%/*}" || { blind folders; continue; }
        # Below another root a link leads out of it.
        if [ -n "$root" ] && { [ -h "$root$dir" ] || [ -h "$root${dir%/*}" ]; }; then blind folders; continue; fi
        [ -d "$root$dir" ] || continue
        # A copy of a disk often does not keep what may be run; what stands in such a folder is a program.
        some=$(find "$root$dir/" -type f \( -perm -0100 -o -perm -0010 -o -perm -0001 -o \
            -path '*/Binaries/*' -o -path '*/bin/*' -o -path '*/sbin/*' -o -path '*/libexec/*' \) 2>/dev/null) || blind folders
        [ -z "$some" ] || hit folders
    done
}

# The kernel cuts names off after fifteen bytes.
look_processes_linux() {
    [ -z "$root" ] || return
    # The first process is not our own: where it is hidden, so are the others.
    [ -r /proc/1/comm ] || { blind processes; return; }
    short=''
    for own in $processes; do short="$short $(printf '%.15s' "$own")"; done
    for file in /proc/[0-9]*/comm; do
        # One that ended meanwhile cannot be read, and is not there.
        { IFS= read -r name <"$file"; } 2>/dev/null || continue
        case $name in *' '*) continue ;; esac
        case "$short " in *" $name "*) hit processes ;; esac
    done
}

# A container inside another computer, a Linux inside Windows or on a Chromebook: the computer around it is
# not looked at.
look_around() {
    for mark in run/host/usr run/host/etc .flatpak-info meta/snap.yaml dev/.cros_milestone opt/google/cros-containers; do
        if [ -e "$root/$mark" ]; then blind computer; fi
    done
    if grep -qiE 'microsoft|-wsl' "$root/proc/sys/kernel/osrelease" 2>/dev/null; then blind computer; fi
}

look_linux() {
    look_around
    has_list=''
    for dir in var var/lib usr usr/lib; do readable "$root/$dir" || blind packages; done
    look_dpkg
    look_rpm
    look_pacman
    # A system without a list that is known here was not read.
    [ -n "$has_list" ] || blind packages
    look_units
    look_folders etc <<'FOLDERS'
@LINUX_FOLDERS@
FOLDERS
    look_processes_linux
}

look_apps() {
    canary=''
    for dir in "$root/Applications" "$root/System/Applications" "$root"/Users/*/Applications; do
        readable "$dir" || { blind apps; continue; }
        for app in "$dir"/*.app "$dir"/*/*.app; do
            [ -d "$app" ] || [ -h "$app" ] || continue
            plist=$app/Contents/Info.plist
            named=''
            name=$(printf '%s' "${app##*/}" | tr '[:upper:]' '[:lower:]')
            if printf '%s\n' "$name" | grep -qE '(^|[^a-z0-9])(@LATIN@)([^a-z0-9]|$)'; then named=yes; fi
            # Other applications may have none; the maker's identifier stands in it as it is.
            if [ ! -r "$plist" ]; then
                [ -z "$named" ] || hit apps
                # Below another root a link leads out of it.
                if [ -h "$app" ]; then [ -z "$root" ] || blind apps; continue; fi
                [ -x "$app" ] && [ -x "$app/Contents" ] && [ ! -e "$plist" ] || blind apps
                continue
            fi
            canary=yes
            # An identifier of another maker's says that only the name is there.
            if [ -n "$named" ] && ! grep -aq CFBundleIdentifier "$plist"; then hit apps; fi
            if grep -aqiE '(@IDENTIFIERS@)([^a-z0-9]|$)' "$plist"; then hit apps; fi
        done
    done
    [ -n "$canary" ] || blind apps
}

look_launch_items() {
    canary=''
    for dir in System/Library/LaunchDaemons Library/LaunchDaemons Library/LaunchAgents; do
        dir=$root/$dir
        readable "$dir" || { blind launch-items; continue; }
        has_entries "$dir" && canary=yes
        for file in "$dir"/*; do
            name=$(printf '%s' "${file##*/}" | tr '[:upper:]' '[:lower:]')
            if printf '%s\n' "$name" | grep -qE '^(@IDENTIFIERS@)([^a-z0-9]|$)'; then hit launch-items; fi
        done
    done
    [ -n "$canary" ] || blind launch-items
}

look_kernel_extensions() {
    dir=$root/Library/Extensions
    readable "$dir" || { blind kernel-extensions; return; }
    for plist in "$dir"/*.kext/Contents/Info.plist; do
        [ -e "$plist" ] || continue
        [ -r "$plist" ] || { blind kernel-extensions; continue; }
        if grep -aqiE '(@IDENTIFIERS@)([^a-z0-9]|$)' "$plist"; then hit kernel-extensions; fi
    done
}

look_system_extensions() {
    dir=$root/Library/SystemExtensions
    [ -d "$root/Library" ] && readable "$root/Library" && readable "$dir" || { blind system-extensions; return; }
    file=$dir/db.plist
    # A Mac on which none was ever installed has no list.
    [ -e "$file" ] || return
    [ -r "$file" ] && [ -s "$file" ] || { blind system-extensions; return; }
    if grep -aqiE '(@IDENTIFIERS@)([^a-z0-9]|$)' "$file"; then hit system-extensions; fi
}

look_processes_macos() {
    [ -z "$root" ] || return
    list=$(ps -axco comm= 2>/dev/null) || { blind processes; return; }
    case "
$list
" in *'
launchd
'*) ;; *) blind processes ;; esac
    for own in $processes; do
        if printf '%s\n' "$list" | grep -qixF -- "$own"; then hit processes; fi
    done
}

look_macos() {
    look_apps
    look_launch_items
    look_system_extensions
    look_kernel_extensions
    look_folders System <<'FOLDERS'
@MACOS_FOLDERS@
FOLDERS
    look_processes_macos
}

look() {
    case ${system:-$(uname -s)} in
        linux | Linux) look_linux ;;
        macos | Darwin) look_macos ;;
        *) blind system ;;
    esac
    if [ -n "$hits" ]; then
        answer=found
    elif [ -n "$blind" ]; then
        answer=could-not-look
    else
        answer=nothing
    fi
}
