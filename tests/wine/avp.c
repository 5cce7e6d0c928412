/* A small real service that stands in for the main program of a home suite:
 *
 *   x86_64-w64-mingw32-gcc -O2 -s -o avp.exe avp.c
 *
 * It keeps a driver file beside itself. When it is stopped it asks Windows, as a real suite does, to
 * take that file away at the next start. For tests only. */
#include <windows.h>

static WCHAR driver[MAX_PATH];
static HANDLE stopped;
static SERVICE_STATUS_HANDLE service;

static void say(DWORD state)
{
    SERVICE_STATUS status = {0};
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0;
    SetServiceStatus(service, &status);
}

static DWORD WINAPI control(DWORD code, DWORD type, void *data, void *context)
{
    if (code == SERVICE_CONTROL_STOP)
        SetEvent(stopped);
    return NO_ERROR;
}

static void WINAPI run(DWORD count, WCHAR **words)
{
    stopped = CreateEventW(NULL, TRUE, FALSE, NULL);
    service = RegisterServiceCtrlHandlerExW(words[0], control, NULL);
    CloseHandle(CreateFileW(driver, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
    say(SERVICE_RUNNING);
    WaitForSingleObject(stopped, INFINITE);
    MoveFileExW(driver, NULL, MOVEFILE_DELAY_UNTIL_REBOOT);
    say(SERVICE_STOPPED);
}

int main(void)
{
    SERVICE_TABLE_ENTRYW services[] = {{(WCHAR *)L"AVP21.21", run}, {NULL, NULL}};
    DWORD length = GetModuleFileNameW(NULL, driver, MAX_PATH);
    while (length && driver[length - 1] != '\\')
        length--;
    lstrcpyW(driver + length, L"klhk.sys");
    return !StartServiceCtrlDispatcherW(services);
}
