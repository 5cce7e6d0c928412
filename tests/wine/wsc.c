/* A library that stands in for Security Center, as the class that Windows registers for it:
 *
 *   x86_64-w64-mingw32-gcc -shared -O2 -s -o wsc.dll wsc.c -lole32 -loleaut32 -luuid
 *
 * What it answers stands in C:\wsc.txt, one answer a line; a list is asked for as often as there are
 * lines, the last of them for ever:
 *
 *   fail 800706ba            the list cannot be read; 1 is S_FALSE
 *   slow SECONDS             it is not there in time
 *   list NAME=STATE;NAME=STATE   0 on, 1 off, 2 snoozed, 3 expired; "list" alone is empty
 *
 * For tests only. */
#define COBJMACROS
#include <windows.h>
#include <oaidl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static LONG asked;

struct object {
    void *methods;
    LONG count;
    char answer[512];
    char name[128];
    int state;
};

static HRESULT WINAPI query(struct object *self, REFIID id, void **out)
{
    (void)id;
    self->count++;
    *out = self;
    return S_OK;
}
static ULONG WINAPI add(struct object *self) { return ++self->count; }
static ULONG WINAPI release(struct object *self)
{
    ULONG left = --self->count;
    if (!left)
        free(self);
    return left;
}
static HRESULT WINAPI not_done(void) { return E_NOTIMPL; }

/* One product. */
static HRESULT WINAPI product_name(struct object *self, BSTR *out)
{
    WCHAR wide[128];
    MultiByteToWideChar(CP_UTF8, 0, self->name, -1, wide, 128);
    *out = SysAllocString(wide);
    return S_OK;
}
static HRESULT WINAPI product_state(struct object *self, int *out)
{
    *out = self->state;
    return S_OK;
}
static HRESULT WINAPI signatures(struct object *self, int *out)
{
    (void)self;
    *out = 1;
    return S_OK;
}
static void *product_methods[] = {query, add, release, not_done, not_done, not_done, not_done,
    product_name, product_state, signatures, not_done, not_done, not_done, not_done};

/* The list. */
static HRESULT WINAPI initialize(struct object *self, ULONG provider)
{
    char line[512];
    LONG number = InterlockedIncrement(&asked);
    FILE *file = fopen("C:\\wsc.txt", "r");
    if (provider != 4)
        return E_INVALIDARG;
    while (file && number-- > 0 && fgets(line, sizeof line, file))
        strcpy(self->answer, line);
    if (file)
        fclose(file);
    self->answer[strcspn(self->answer, "\r\n")] = 0;
    if (!strncmp(self->answer, "slow ", 5))
        Sleep(1000 * atoi(self->answer + 5));
    if (!strncmp(self->answer, "fail ", 5))
        return (HRESULT)strtoul(self->answer + 5, NULL, 16);
    return S_OK;
}
/* The item with this number; the count of all when there is none. */
static int item(struct object *self, int number, struct object *product)
{
    char text[512], *part;
    int count = 0;
    strcpy(text, self->answer);
    if (strncmp(text, "list ", 5))
        return 0;
    for (part = strtok(text + 5, ";"); part; part = strtok(NULL, ";")) {
        char *state = strrchr(part, '=');
        if (state && count == number && product) {
            *state = 0;
            strcpy(product->name, part);
            product->state = atoi(state + 1);
        }
        count++;
    }
    return count;
}
static HRESULT WINAPI count(struct object *self, LONG *out)
{
    *out = item(self, -1, NULL);
    return S_OK;
}
static HRESULT WINAPI get_item(struct object *self, ULONG number, void **out)
{
    struct object *product = calloc(1, sizeof *product);
    product->methods = product_methods;
    product->count = 1;
    item(self, (int)number, product);
    *out = product;
    return S_OK;
}
static void *list_methods[] = {query, add, release, not_done, not_done, not_done, not_done,
    initialize, count, get_item};

/* The class. */
static ULONG WINAPI stays(void *self)
{
    (void)self;
    return 1;
}
static HRESULT WINAPI create(void *self, IUnknown *outer, REFIID id, void **out)
{
    struct object *list = calloc(1, sizeof *list);
    (void)self, (void)outer, (void)id;
    list->methods = list_methods;
    list->count = 1;
    *out = list;
    return S_OK;
}
static HRESULT WINAPI itself(void *self, REFIID id, void **out)
{
    (void)id;
    *out = self;
    return S_OK;
}
static void *class_methods[] = {itself, stays, stays, create, not_done};
static void *class = class_methods;

HRESULT WINAPI DllGetClassObject(REFCLSID id, REFIID wanted, void **out)
{
    (void)id, (void)wanted;
    *out = &class;
    return S_OK;
}
HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
