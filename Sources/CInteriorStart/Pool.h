// Memory that is freed together: a routine takes what it needs, looks once whether all was given, and frees all at its end.
#pragma once

#include <stddef.h>

typedef struct kayo_block kayo_block;

typedef struct {
  kayo_block *blocks;
  int has_failed;
} kayo_pool;

// Room for `count` entries, all bytes zero; NULL, and has_failed set, where there is none. Never NULL for a count of zero.
void *kayo_take(kayo_pool *pool, size_t count, size_t size);
// Makes room for more entries, keeping the old ones; the old pointer is no longer valid unless NULL is returned.
void *kayo_grow(kayo_pool *pool, void *entries, size_t count, size_t size);
// Frees one block before the rest.
void kayo_give(kayo_pool *pool, void *entries);
void kayo_free_all(kayo_pool *pool);

#define KAYO_TAKE(pool, type, count) ((type *)kayo_take((pool), (size_t)(count), sizeof(type)))
#define KAYO_GROW(pool, type, entries, count) ((type *)kayo_grow((pool), (entries), (size_t)(count), sizeof(type)))
