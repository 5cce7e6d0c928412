; The installer for Windows: for one person, without administrator rights. What it says comes from
; locales/*/package.ftl, through messages.nsh, which cargo xtask package writes.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"

!define ID "nl.voorzorg.app"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define RUNONCE "Software\Microsoft\Windows\CurrentVersion\RunOnce"
!define APPROVED "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define WEBVIEW "Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "Voorzorg"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Voorzorg"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Voorzorg"
VIAddVersionKey "FileDescription" "Voorzorg"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_LICENSE "${TREE}\LICENSE.txt"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\voorzorg-app.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"
!include "${MESSAGES}"

; Whether the watch ran before we ended it, and should run again.
Var Watch

; Everything that runs from our own folder, whatever it is called; nothing else is touched. $R0 says what
; is done with it: "find", "close" its windows as a person does, or "end" it. $R1 is how many there are.
!macro Ours un
Function ${un}Ours
  StrCpy $R1 0
  StrLen $R2 "$INSTDIR\"
  System::Alloc 65536
  Pop $1
  System::Call 'kernel32::K32EnumProcesses(p r1, i 65536, *i .r2)'
  IntOp $2 $2 / 4
  StrCpy $3 0
  ${While} $3 < $2
    IntOp $4 $3 * 4
    IntPtrOp $4 $1 + $4
    IntOp $3 $3 + 1
    System::Call '*$4(i .r5)'
    ; PROCESS_QUERY_LIMITED_INFORMATION and PROCESS_TERMINATE
    System::Call 'kernel32::OpenProcess(i 0x1001, i 0, i r5) p .r6'
    ${If} $6 <> 0
      StrCpy $7 ""
      System::Call 'kernel32::QueryFullProcessImageNameW(p r6, i 0, w .r7, *i ${NSIS_MAX_STRLEN} r8)'
      StrCpy $8 $7 $R2
      StrCpy $7 $7 "" $R2
      ${If} $8 == "$INSTDIR\"
      ${AndIf} $7 != "uninstall.exe"
        IntOp $R1 $R1 + 1
        ${If} $7 == "voorzorg-watch.exe"
          StrCpy $Watch 1
        ${EndIf}
        ${If} $R0 == "close"
          StrCpy $8 0
          ${Do}
            System::Call 'user32::FindWindowExW(p 0, p r8, p 0, p 0) p .r8'
            ${If} $8 = 0
              ${Break}
            ${EndIf}
            System::Call 'user32::GetWindowThreadProcessId(p r8, *i .r9)'
            ${If} $9 = $5
              ; WM_CLOSE
              System::Call 'user32::PostMessageW(p r8, i 0x10, p 0, p 0)'
            ${EndIf}
          ${Loop}
        ${ElseIf} $R0 == "end"
          System::Call 'kernel32::TerminateProcess(p r6, i 1)'
        ${EndIf}
      ${EndIf}
      System::Call 'kernel32::CloseHandle(p r6)'
    ${EndIf}
  ${EndWhile}
  System::Free $1
FunctionEnd

; Waits at most $R3 times a fifth of a second until nothing of ours runs. $R1 is how many still do.
Function ${un}WaitForOurs
  StrCpy $R0 "find"
  ${Do}
    Call ${un}Ours
    ${If} $R1 = 0
    ${OrIf} $R3 = 0
      ${Break}
    ${EndIf}
    IntOp $R3 $R3 - 1
    Sleep 200
  ${Loop}
FunctionEnd

; Asks, then closes and ends what runs from our own folder: a file that runs cannot be replaced.
Function ${un}EndOurs
  StrCpy $R3 0
  Call ${un}WaitForOurs
  ${If} $R1 = 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(running)" /SD IDOK IDOK +2
  Abort
  StrCpy $R0 "close"
  Call ${un}Ours
  StrCpy $R3 15
  Call ${un}WaitForOurs
  ${If} $R1 <> 0
    StrCpy $R0 "end"
    Call ${un}Ours
    StrCpy $R3 25
    Call ${un}WaitForOurs
  ${EndIf}
  ${If} $R1 <> 0
    MessageBox MB_OK|MB_ICONSTOP "$(stays)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Ours ""
!insertmacro Ours "un."

; A Windows of another kind, such as one of 32 bits, does not start this program at all, and says so.
Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(old)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

Section
  Call EndOurs
  SetOutPath "$INSTDIR"
  File /r "${TREE}\*.*"
  ; In the machine's list in either view, or in this person's: Microsoft documents all three.
  SetRegView 32
  ReadRegStr $0 HKLM "${WEBVIEW}" "pv"
  SetRegView 64
  ReadRegStr $1 HKLM "${WEBVIEW}" "pv"
  ReadRegStr $2 HKCU "${WEBVIEW}" "pv"
  StrCpy $3 ""
  ; Microsoft writes zeros where it was taken away.
  ${If} $0 != "0.0.0.0"
    StrCpy $3 $0
  ${EndIf}
  ${If} $1 != "0.0.0.0"
    StrCpy $3 "$3$1"
  ${EndIf}
  ${If} $2 != "0.0.0.0"
    StrCpy $3 "$3$2"
  ${EndIf}
  ${If} $3 == ""
    MessageBox MB_OK|MB_ICONINFORMATION "$(webview)" /SD IDOK
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Voorzorg.lnk" "$INSTDIR\voorzorg-app.exe" "" "" "" "" "" "$(menu)"
  ; The way on without the window.
  CreateShortcut "$SMPROGRAMS\Voorzorg (terminal).lnk" "$INSTDIR\voorzorg.exe" "guide" "" "" "" "" "$(menu)"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Voorzorg"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Voorzorg"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\voorzorg-app.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${If} $Watch == 1
    Exec '"$INSTDIR\voorzorg-watch.exe"'
  ${EndIf}
SectionEnd

Section "Uninstall"
  Call un.EndOurs
  DeleteRegValue HKCU "${RUN}" "${ID}"
  DeleteRegValue HKCU "${RUN}" "${ID}.watch"
  DeleteRegValue HKCU "${RUNONCE}" "${ID}.return"
  DeleteRegValue HKCU "${APPROVED}" "${ID}"
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\${ID}"
  DeleteRegKey HKCU "Software\Classes\${ID}"
  Delete "$SMPROGRAMS\Voorzorg.lnk"
  Delete "$SMPROGRAMS\Voorzorg (terminal).lnk"
  ; Only files that we put there: what somebody else put there stays.
  !include "${REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  ; Asked; without somebody to ask it is kept.
  MessageBox MB_YESNO|MB_ICONQUESTION "$(keep)" /SD IDYES IDYES kept
  ; The web view lives on for a moment and holds its files.
  StrCpy $0 20
  ${Do}
    RMDir /r "$LOCALAPPDATA\${ID}"
    IntOp $0 $0 - 1
    ${IfNot} ${FileExists} "$LOCALAPPDATA\${ID}\*.*"
    ${OrIf} $0 = 0
      ${Break}
    ${EndIf}
    Sleep 500
  ${Loop}
  kept:
SectionEnd
