/* Wine before 9.0 has no bcryptprimitives.dll, which every program built by a recent Rust needs for
 * one function (rust-lang/rust#121337). This stands in for it in a test prefix:
 *
 *   x86_64-w64-mingw32-gcc -shared -O2 -o bcryptprimitives.dll bcryptprimitives.c -ladvapi32
 *
 * and goes into drive_c/windows/system32 of that prefix. For tests only. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
    return RtlGenRandom(data, (ULONG)length);
}
