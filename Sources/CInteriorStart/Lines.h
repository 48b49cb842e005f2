// What ActiveLines.c does for the elimination.
#pragma once

#include "Active.h"

void kayo_lines_take(kayo_lines *lines, int count, int most, int entries, int has_values, kayo_pool *pool);
// Makes room for `more` entries at the end of a line. Zero where there is no memory.
int kayo_lines_reserve(kayo_lines *lines, int line, int more, kayo_pool *pool);
// Takes out an entry by its place in the store: the last of the line comes into its place.
void kayo_lines_drop(kayo_lines *lines, int line, int place);
// The place in the store of an entry that the line has.
int kayo_lines_find(const kayo_lines *lines, int line, int entry);
void kayo_lines_link(kayo_lines *lines, int line);
void kayo_lines_unlink(kayo_lines *lines, int line);
