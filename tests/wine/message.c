/* Waits for the message box with this title, writes its texts into a file, and presses OK:
 *
 *   x86_64-w64-mingw32-gcc -O2 -s -municode -o message.exe message.c
 *   message.exe TITLE FILE
 *
 * Ends with 0 when there was one within half a minute. For tests only. */
#include <windows.h>
#include <stdio.h>

static FILE *file;

static BOOL CALLBACK each(HWND child, LPARAM data)
{
    WCHAR text[4096];
    char plain[16384];
    (void)data;
    GetWindowTextW(child, text, 4096);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, plain, sizeof plain, NULL, NULL);
    fprintf(file, "%s\n", plain);
    return TRUE;
}

int wmain(int count, WCHAR **words)
{
    int tries;
    for (tries = 0; count == 3 && tries < 150; tries++) {
        /* The class of a dialogue. */
        HWND box = FindWindowW(L"#32770", words[1]);
        if (box) {
            file = _wfopen(words[2], L"wb");
            EnumChildWindows(box, each, 0);
            fclose(file);
            PostMessageW(box, WM_COMMAND, IDOK, 0);
            return 0;
        }
        Sleep(200);
    }
    return 1;
}
