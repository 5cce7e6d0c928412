/* A program that shows that it was started, by a file beside itself with .ran after its name, and
 * removes nothing:
 *
 *   x86_64-w64-mingw32-gcc -O2 -s -o setup.exe stub.c
 *
 * It ends with code 0 at once; with the word "stay" after its name it first stays for two minutes. For tests
 * only. */
#include <windows.h>

int main(int count, char **words)
{
    WCHAR mark[MAX_PATH + 8];
    GetModuleFileNameW(NULL, mark, MAX_PATH);
    lstrcatW(mark, L".ran");
    CloseHandle(CreateFileW(mark, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
    if (count > 1 && lstrcmpA(words[1], "stay") == 0)
        Sleep(120 * 1000);
    return 0;
}
