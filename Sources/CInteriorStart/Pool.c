// A doubly linked list of blocks, so that a grown block can change its address.
#include "Pool.h"

#include <stdint.h>
#include <stdlib.h>

struct kayo_block {
  kayo_block *next;
  kayo_block *previous;
  // Keeps the entries aligned for doubles.
  double entries[];
};

static kayo_block *block_of(void *entries) { return (kayo_block *)((char *)entries - offsetof(kayo_block, entries)); }

static size_t byte_count(size_t count, size_t size) {
  if (count > (SIZE_MAX - sizeof(kayo_block)) / size) return 0;
  return sizeof(kayo_block) + count * size;
}

void *kayo_take(kayo_pool *pool, size_t count, size_t size) {
  const size_t bytes = byte_count(count, size);
  kayo_block *block = bytes == 0 ? NULL : calloc(1, bytes);
  if (block == NULL) {
    pool->has_failed = 1;
    return NULL;
  }
  block->next = pool->blocks;
  block->previous = NULL;
  if (block->next != NULL) block->next->previous = block;
  pool->blocks = block;
  return block->entries;
}

void *kayo_grow(kayo_pool *pool, void *entries, size_t count, size_t size) {
  const size_t bytes = byte_count(count, size);
  kayo_block *block = bytes == 0 ? NULL : realloc(block_of(entries), bytes);
  if (block == NULL) {
    pool->has_failed = 1;
    return NULL;
  }
  if (block->next != NULL) block->next->previous = block;
  if (block->previous != NULL) block->previous->next = block;
  if (block->previous == NULL) pool->blocks = block;
  return block->entries;
}

void kayo_give(kayo_pool *pool, void *entries) {
  kayo_block *block = block_of(entries);
  if (block->next != NULL) block->next->previous = block->previous;
  if (block->previous != NULL) block->previous->next = block->next;
  if (block->previous == NULL) pool->blocks = block->next;
  free(block);
}

void kayo_free_all(kayo_pool *pool) {
  for (kayo_block *block = pool->blocks; block != NULL;) {
    kayo_block *next = block->next;
    free(block);
    block = next;
  }
  pool->blocks = NULL;
}
