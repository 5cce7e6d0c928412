; The installer for Windows: for one person, without administrator rights. What it says comes from
; locales/*/package.ftl, through messages.nsh, which cargo xtask package writes.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include "MUI2.nsh"
!include "LogicLib.nsh"

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

; Ends what runs from our own folder: a file that runs cannot be replaced. Nothing else is touched.
!macro EndOurs un
Function ${un}EndOurs
  nsExec::Exec 'taskkill /F /IM voorzorg-watch.exe'
  Pop $0
  nsExec::Exec 'taskkill /F /IM voorzorg-app.exe'
  Pop $0
FunctionEnd
!macroend
!insertmacro EndOurs ""
!insertmacro EndOurs "un."

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
  ${If} "$0$1$2" == ""
    MessageBox MB_OK|MB_ICONINFORMATION "$(webview)" /SD IDOK
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Voorzorg.lnk" "$INSTDIR\voorzorg-app.exe" "" "" "" "" "" "$(menu)"
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
SectionEnd

Section "Uninstall"
  Call un.EndOurs
  DeleteRegValue HKCU "${RUN}" "${ID}"
  DeleteRegValue HKCU "${RUN}" "${ID}.watch"
  DeleteRegValue HKCU "${RUNONCE}" "${ID}.return"
  DeleteRegValue HKCU "${APPROVED}" "${ID}"
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\${ID}"
  Delete "$SMPROGRAMS\Voorzorg.lnk"
  ; Only files that we put there: what somebody else put there stays.
  !include "${REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  ; Asked; without somebody to ask it is kept.
  MessageBox MB_YESNO|MB_ICONQUESTION "$(keep)" /SD IDYES IDYES kept
  RMDir /r "$LOCALAPPDATA\${ID}"
  kept:
SectionEnd
