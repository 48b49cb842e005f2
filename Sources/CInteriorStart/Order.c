// In which order the columns of a group are eliminated. Columns with one row left come first, then rows with one column left:
// neither fills anything. What remains, the nucleus, is ordered by COLAMD (Davis, Gilbert, Larimore and Ng, "A column
// approximate minimum degree ordering algorithm", ACM TOMS 30, 2004).
#include <suitesparse/colamd.h>
#include <string.h>

#include "Factors.h"

typedef struct {
  kayo_factors *factors;
  const int *columns;
  int count;
  // The columns of the group by row.
  int *row_starts, *row_places;
  int *column_counts;
  // The group's places in the order found, and the row each shall take or −1.
  int *order, *preferred;
  int ordered_count;
  uint8_t *is_ordered, *is_row_done;
} kayo_ordering;

static int start_of(const kayo_ordering *o, int place) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->starts[o->columns[place]] : 0;
}

static int length_of(const kayo_ordering *o, int place) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->starts[o->columns[place] + 1] - a->starts[o->columns[place]] : 1;
}

static int row_at(const kayo_ordering *o, int place, int entry) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->indices[start_of(o, place) + entry] : o->columns[place] - a->columns;
}

static void put(kayo_ordering *o, int place, int row) {
  o->is_ordered[place] = 1;
  o->preferred[o->ordered_count] = row;
  o->order[o->ordered_count++] = place;
}

static void count_entries(kayo_ordering *o) {
  const kayo_factors *f = o->factors;
  int *next = o->row_starts + 1;
  for (int i = 0; i < f->size; i++) {
    o->is_row_done[i] = f->position_of[i] >= 0;
    f->row_counts[i] = 0;
  }
  for (int k = 0; k < o->count; k++) {
    for (int e = 0; e < length_of(o, k); e++) {
      const int row = row_at(o, k, e);
      if (o->is_row_done[row]) continue;
      o->column_counts[k]++;
      f->row_counts[row]++;
    }
  }
  for (int i = 0; i < f->size; i++) next[i + 1] = next[i] + f->row_counts[i];
  for (int k = 0; k < o->count; k++) {
    for (int e = 0; e < length_of(o, k); e++) {
      const int row = row_at(o, k, e);
      if (!o->is_row_done[row]) o->row_places[next[row]++] = k;
    }
  }
}

static void take_column_singletons(kayo_ordering *o, int *queue) {
  kayo_factors *f = o->factors;
  int head = 0, tail = 0;
  for (int k = 0; k < o->count; k++) {
    if (o->column_counts[k] == 1) queue[tail++] = k;
  }
  while (head < tail) {
    const int k = queue[head++];
    if (o->column_counts[k] != 1 || o->is_ordered[k]) continue;
    int row = -1;
    for (int e = 0; e < length_of(o, k) && row < 0; e++) {
      if (!o->is_row_done[row_at(o, k, e)]) row = row_at(o, k, e);
    }
    put(o, k, row);
    o->is_row_done[row] = 1;
    for (int p = o->row_starts[row]; p < o->row_starts[row + 1]; p++) {
      const int other = o->row_places[p];
      if (--o->column_counts[other] == 1 && !o->is_ordered[other]) queue[tail++] = other;
    }
    f->row_counts[row] = 0;
  }
}

static void take_row_singletons(kayo_ordering *o, int *queue) {
  kayo_factors *f = o->factors;
  int head = 0, tail = 0;
  for (int i = 0; i < f->size; i++) {
    if (!o->is_row_done[i] && f->row_counts[i] == 1) queue[tail++] = i;
  }
  while (head < tail) {
    const int row = queue[head++];
    if (o->is_row_done[row] || f->row_counts[row] != 1) continue;
    int place = -1;
    for (int p = o->row_starts[row]; p < o->row_starts[row + 1] && place < 0; p++) {
      if (!o->is_ordered[o->row_places[p]]) place = o->row_places[p];
    }
    if (place < 0) continue;
    put(o, place, row);
    o->is_row_done[row] = 1;
    for (int e = 0; e < length_of(o, place); e++) {
      const int other = row_at(o, place, e);
      if (!o->is_row_done[other] && --f->row_counts[other] == 1) queue[tail++] = other;
    }
  }
}

// The columns left, restricted to the rows left, in COLAMD's order; in the given one where it finds no memory.
static void take_nucleus(kayo_ordering *o) {
  kayo_factors *f = o->factors;
  int count = 0, entries = 0, rows = 0;
  int *row_number = f->stack_places;
  for (int i = 0; i < f->size; i++) row_number[i] = o->is_row_done[i] ? -1 : rows++;
  for (int k = 0; k < o->count; k++) {
    if (o->is_ordered[k]) continue;
    count++;
    for (int e = 0; e < length_of(o, k); e++) entries += !o->is_row_done[row_at(o, k, e)];
  }
  if (count == 0) return;
  const size_t room = colamd_recommended(entries, rows, count);
  int *indices = KAYO_TAKE(f->pool, int, room + 1), *starts = KAYO_TAKE(f->pool, int, count + 1);
  int *places = KAYO_TAKE(f->pool, int, count);
  if (f->pool->has_failed) return;
  count = entries = 0;
  for (int k = 0; k < o->count; k++) {
    if (o->is_ordered[k]) continue;
    starts[count] = entries;
    places[count++] = k;
    for (int e = 0; e < length_of(o, k); e++) {
      if (!o->is_row_done[row_at(o, k, e)]) indices[entries++] = row_number[row_at(o, k, e)];
    }
  }
  starts[count] = entries;
  int statistics[COLAMD_STATS];
  const int is_ordered = rows > 0 && colamd(rows, count, (int)room, indices, starts, NULL, statistics);
  for (int k = 0; k < count; k++) put(o, places[is_ordered ? starts[k] : k], -1);
}

void kayo_factors_append_group(kayo_factors *f, const int *columns, int count, double tolerance, uint8_t *is_taken) {
  kayo_pool *outer = f->pool, pool = {0};
  kayo_ordering o = {.factors = f, .columns = columns, .count = count};
  int entries = 0;
  for (int k = 0; k < count; k++) entries += length_of(&o, k);
  o.row_starts = KAYO_TAKE(&pool, int, f->size + 2);
  o.row_places = KAYO_TAKE(&pool, int, entries);
  o.column_counts = KAYO_TAKE(&pool, int, count);
  o.order = KAYO_TAKE(&pool, int, count);
  o.preferred = KAYO_TAKE(&pool, int, count);
  o.is_ordered = KAYO_TAKE(&pool, uint8_t, count);
  o.is_row_done = KAYO_TAKE(&pool, uint8_t, f->size);
  int *queue = KAYO_TAKE(&pool, int, (size_t)entries + (size_t)count + (size_t)f->size);
  if (!pool.has_failed) {
    count_entries(&o);
    take_column_singletons(&o, queue);
    take_row_singletons(&o, queue);
    f->pool = &pool;
    take_nucleus(&o);
    f->pool = outer;
  }
  if (pool.has_failed) outer->has_failed = 1;
  for (int k = 0; k < o.ordered_count && !outer->has_failed; k++) {
    const int place = o.order[k];
    is_taken[place] = (uint8_t)kayo_factors_append(f, columns[place], o.preferred[k], tolerance);
  }
  kayo_free_all(&pool);
}
