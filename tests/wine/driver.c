/* A driver that does nothing:
 *
 *   x86_64-w64-mingw32-gcc -O2 -s -nostdlib -shared -Wl,--subsystem,native -Wl,-e,DriverEntry \
 *       -o driver.sys driver.c
 *
 * For tests only. */
long __stdcall DriverEntry(void *driver, void *path)
{
    (void)driver;
    (void)path;
    return 0;
}
