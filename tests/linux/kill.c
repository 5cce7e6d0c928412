/* Ends the program at one of its writes: before it was carried out at an odd number, after it at an
   even one. Only files count, not what is said to a person. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int points;

static void point(void) {
    const char *at = getenv("KILL_AT");
    int now = atomic_fetch_add(&points, 1) + 1;
    if (at && atoi(at) == now) raise(SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("KILL_COUNT");
    if (!path) return;
    FILE *file = fopen(path, "w");
    if (!file) return;
    fprintf(file, "%d\n", atomic_load(&points));
    fclose(file);
}

static int is_file(int fd) {
    struct stat about;
    return fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (!is_file(fd)) return real(fd, bytes, count);
    point();
    ssize_t written = real(fd, bytes, count);
    point();
    return written;
}

int fsync(int fd) {
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
    point();
    int result = real(fd);
    point();
    return result;
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    point();
    int result = real(from, to);
    point();
    return result;
}
