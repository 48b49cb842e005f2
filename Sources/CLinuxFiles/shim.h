#ifndef KAYO_LINUX_FILES_H
#define KAYO_LINUX_FILES_H

/* Swift's Glibc module is built without _GNU_SOURCE and so lacks renameat2 (Linux 3.15, glibc 2.28). */
extern int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);

/* Exchange the two names in one step; the value is part of the kernel's interface. */
enum { exchangeNames = 1 << 1 };

#endif
