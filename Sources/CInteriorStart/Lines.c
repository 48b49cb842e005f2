// A store of lines that grow, and lists of them by length.
#include <string.h>

#include "Lines.h"

void kayo_lines_take(kayo_lines *lines, int count, int most, int entries, int has_values, kayo_pool *pool) {
  lines->count = count;
  lines->starts = KAYO_TAKE(pool, int, count + 1);
  lines->lengths = KAYO_TAKE(pool, int, count + 1);
  lines->rooms = KAYO_TAKE(pool, int, count + 1);
  // A line has at most as many entries as there are lines of the other direction.
  lines->heads = KAYO_TAKE(pool, int, most + 2);
  lines->next = KAYO_TAKE(pool, int, count + 1);
  lines->previous = KAYO_TAKE(pool, int, count + 1);
  lines->capacity = entries > INT32_MAX / 3 ? INT32_MAX : 3 * entries + 64;
  lines->entries = KAYO_TAKE(pool, int, lines->capacity);
  lines->values = has_values ? KAYO_TAKE(pool, double, lines->capacity) : NULL;
  lines->size = 0;
  if (pool->has_failed) return;
  for (int k = 0; k < most + 2; k++) lines->heads[k] = -1;
  for (int k = 0; k < count; k++) lines->previous[k] = -3;
}

static void move(kayo_lines *lines, int line, int to) {
  const int from = lines->starts[line];
  const size_t count = (size_t)lines->lengths[line];
  memmove(lines->entries + to, lines->entries + from, sizeof(int) * count);
  if (lines->values != NULL) memmove(lines->values + to, lines->values + from, sizeof(double) * count);
  lines->starts[line] = to;
}

// Copies all lines into a store of their size and a half, in the order of their numbers.
static int repack(kayo_lines *lines, int more, kayo_pool *pool) {
  int64_t total = more;
  for (int k = 0; k < lines->count; k++) total += lines->lengths[k];
  const int64_t wanted = 2 * total + 64;
  if (wanted > INT32_MAX) {
    pool->has_failed = 1;
    return 0;
  }
  int *entries = KAYO_TAKE(pool, int, wanted);
  double *values = lines->values == NULL ? NULL : KAYO_TAKE(pool, double, wanted);
  if (pool->has_failed) return 0;
  int size = 0;
  for (int k = 0; k < lines->count; k++) {
    const size_t count = (size_t)lines->lengths[k];
    memcpy(entries + size, lines->entries + lines->starts[k], sizeof(int) * count);
    if (values != NULL) memcpy(values + size, lines->values + lines->starts[k], sizeof(double) * count);
    lines->starts[k] = size;
    lines->rooms[k] = lines->lengths[k];
    size += lines->lengths[k];
  }
  kayo_give(pool, lines->entries);
  if (lines->values != NULL) kayo_give(pool, lines->values);
  lines->entries = entries;
  lines->values = values;
  lines->size = size;
  lines->capacity = (int)wanted;
  return 1;
}

int kayo_lines_reserve(kayo_lines *lines, int line, int more, kayo_pool *pool) {
  const int wanted = lines->lengths[line] + more;
  if (wanted <= lines->rooms[line]) return 1;
  const int room = wanted + wanted / 2;
  if (room > lines->capacity - lines->size && !repack(lines, room, pool)) return 0;
  move(lines, line, lines->size);
  lines->rooms[line] = room;
  lines->size += room;
  return 1;
}

void kayo_lines_drop(kayo_lines *lines, int line, int place) {
  const int last = lines->starts[line] + --lines->lengths[line];
  lines->entries[place] = lines->entries[last];
  if (lines->values != NULL) lines->values[place] = lines->values[last];
}

int kayo_lines_find(const kayo_lines *lines, int line, int entry) {
  int place = lines->starts[line];
  while (lines->entries[place] != entry) place++;
  return place;
}

void kayo_lines_link(kayo_lines *lines, int line) {
  const int length = lines->lengths[line], head = lines->heads[length];
  lines->next[line] = head;
  lines->previous[line] = -2;
  if (head >= 0) lines->previous[head] = line;
  lines->heads[length] = line;
}

void kayo_lines_unlink(kayo_lines *lines, int line) {
  const int next = lines->next[line], previous = lines->previous[line];
  if (previous == -3) return;
  if (previous >= 0) {
    lines->next[previous] = next;
  } else {
    lines->heads[lines->lengths[line]] = next;
  }
  if (next >= 0) lines->previous[next] = previous;
  lines->previous[line] = -3;
}
