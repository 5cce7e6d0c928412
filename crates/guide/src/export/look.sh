#!/bin/sh
@HEADER@
#
# usage: sh @FILE@ [word | nagios | json | exit | exit=NOTHING,FOUND,BLIND] [--root DIR --system linux|macos]
#   word    one word on standard output, ends with 0
#   nagios  one line; ends with 0 (nothing), 2 (found) or 3 (could-not-look); 1 is never used
#   json    one object on standard output, ends with 0
#   exit    one word; ends with 0, 10 or 20 as Voorzorg does, or with the three numbers given

set -u
# Tools of the system only, and bytes as they are.
PATH=/usr/bin:/bin:/usr/sbin:/sbin
LC_ALL=C
export PATH LC_ALL

form=word code_nothing=0 code_found=10 code_blind=20
root='' system=''

refuse() {
    echo could-not-look
    echo "$0: $1" >&2
    exit 3
}

is_code() {
    case $1 in '' | *[!0-9]* | ????*) return 1 ;; esac
    [ "$1" -le 125 ]
}

while [ $# -gt 0 ]; do
    case $1 in
        word | nagios | json | exit) form=$1 ;;
        exit=*,*,*)
            form=exit
            codes=${1#exit=}
            code_nothing=${codes%%,*}
            code_blind=${codes##*,}
            codes=${codes#*,}
            code_found=${codes%,*}
            for code in "$code_nothing" "$code_found" "$code_blind"; do
                is_code "$code" || refuse 'exit=NOTHING,FOUND,BLIND'
            done
            # A machine that was not read may not end as a clean one does.
            [ "$code_nothing" -ne "$code_found" ] && [ "$code_nothing" -ne "$code_blind" ] ||
                refuse 'exit=NOTHING,FOUND,BLIND'
            ;;
        --root)
            [ -d "${2:-}" ] || refuse --root
            root=$(CDPATH='' cd "$2" && pwd -P) || refuse --root
            root=${root%/}
            shift
            ;;
        --system) [ -n "${2:-}" ] || refuse --system; system=$2; shift ;;
        *) refuse "$1" ;;
    esac
    shift
done

@LOOK@

@RUN@

case $form in
    word) echo "$answer" ;;
    nagios)
        case $answer in
            nothing) echo "OK - $answer"; exit 0 ;;
            found) echo "CRITICAL - $answer:$hits"; exit 2 ;;
            *) echo "UNKNOWN - $answer:$blind"; exit 3 ;;
        esac
        ;;
    json)
        printf '{"answer":"%s","found_in":[%s],"could_not_look":[%s],"catalogue":"%s"}\n' \
            "$answer" "$(listed $hits)" "$(listed $blind)" '@VERSION@'
        ;;
    exit)
        echo "$answer"
        case $answer in
            nothing) exit "$code_nothing" ;;
            found) exit "$code_found" ;;
            *) exit "$code_blind" ;;
        esac
        ;;
esac
