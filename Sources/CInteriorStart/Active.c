// Right-looking elimination with Markowitz's choice of pivots (Markowitz, "The elimination form of the inverse and its
// application to linear programming", Management Sci. 3, 1957), searched by counts (Suhl and Suhl 1990, § 3).
#include <math.h>

#include "Lines.h"

// How many lines with a fit pivot are looked at.
enum { most_candidates = 4 };

void kayo_active_take(kayo_active *a, int rows, int columns, int entries, kayo_pool *pool) {
  a->pool = pool;
  a->entry_count = entries;
  kayo_lines_take(&a->rows, rows, columns, entries, 1, pool);
  kayo_lines_take(&a->columns, columns, rows, entries, 0, pool);
  a->largest = KAYO_TAKE(pool, double, rows);
  a->work = KAYO_TAKE(pool, double, columns);
  a->is_open = KAYO_TAKE(pool, uint8_t, columns);
}

void kayo_active_put(kayo_active *a, int row, int column, double value) {
  kayo_lines *rows = &a->rows;
  if (rows->lengths[row] == 0) rows->starts[row] = rows->size;
  rows->entries[rows->size] = column;
  rows->values[rows->size++] = value;
  rows->rooms[row] = ++rows->lengths[row];
  a->columns.rooms[column]++;
}

void kayo_active_begin(kayo_active *a) {
  kayo_lines *rows = &a->rows, *columns = &a->columns;
  for (int j = 0; j < columns->count; j++) {
    columns->starts[j] = columns->size;
    columns->size += columns->rooms[j];
  }
  for (int i = 0; i < rows->count; i++) {
    for (int p = rows->starts[i]; p < rows->starts[i] + rows->lengths[i]; p++) {
      const int j = rows->entries[p];
      columns->entries[columns->starts[j] + columns->lengths[j]++] = i;
    }
    a->largest[i] = -1;
    a->row_count += rows->lengths[i] > 0;
  }
  for (int j = 0; j < columns->count; j++) a->column_count += columns->lengths[j] > 0;
  // The first of a list is the one put in last: from behind, so that ties go to the first line.
  for (int i = rows->count - 1; i >= 0; i--) kayo_lines_link(rows, i);
  for (int j = columns->count - 1; j >= 0; j--) kayo_lines_link(columns, j);
}

static double largest(kayo_active *a, int row) {
  if (a->largest[row] < 0) {
    double most = 0;
    const int start = a->rows.starts[row];
    for (int p = start; p < start + a->rows.lengths[row]; p++) most = fmax(most, fabs(a->rows.values[p]));
    a->largest[row] = most;
  }
  return a->largest[row];
}

// The shortest row in which the column's entry is fit, or −1.
static int best_in_column(kayo_active *a, int column, double *value) {
  int best = -1;
  const int start = a->columns.starts[column];
  for (int q = start; q < start + a->columns.lengths[column]; q++) {
    const int i = a->columns.entries[q];
    if (best >= 0 && a->rows.lengths[i] >= a->rows.lengths[best]) continue;
    if (largest(a, i) < a->tolerance) continue;
    const double entry = a->rows.values[kayo_lines_find(&a->rows, i, column)];
    if (fabs(entry) < a->threshold * largest(a, i) || fabs(entry) < a->tolerance) continue;
    best = i;
    *value = entry;
  }
  return best;
}

// The shortest column in which the row's entry is fit, or −1.
static int best_in_row(kayo_active *a, int row, double *value) {
  int best = -1;
  const int start = a->rows.starts[row];
  const double least = fmax(a->threshold * largest(a, row), a->tolerance);
  for (int p = start; p < start + a->rows.lengths[row]; p++) {
    const int j = a->rows.entries[p];
    if (fabs(a->rows.values[p]) < least) continue;
    const int is_better = best < 0 || a->columns.lengths[j] < a->columns.lengths[best] ||
        (a->columns.lengths[j] == a->columns.lengths[best] && fabs(a->rows.values[p]) > fabs(*value));
    if (!is_better) continue;
    best = j;
    *value = a->rows.values[p];
  }
  return best;
}

int kayo_active_choose(kayo_active *a, kayo_pivot *pivot) {
  const int most = a->rows.count > a->columns.count ? a->rows.count : a->columns.count;
  double best = INFINITY, value;
  int candidates = 0;
  for (int length = 1; length <= most; length++) {
    if (best <= (double)(length - 1) * (length - 1)) return 1;
    for (int i = length <= a->columns.count ? a->rows.heads[length] : -1, next; i >= 0; i = next) {
      next = a->rows.next[i];
      const int j = best_in_row(a, i, &value);
      if (j < 0) {
        kayo_lines_unlink(&a->rows, i);
        continue;
      }
      const double cost = (double)(a->columns.lengths[j] - 1) * (length - 1);
      if (cost < best) {
        best = cost;
        *pivot = (kayo_pivot){i, j, value};
      }
      if (++candidates >= most_candidates || best <= (double)(length - 1) * (length - 1)) return 1;
    }
    for (int j = length <= a->rows.count ? a->columns.heads[length] : -1, next; j >= 0; j = next) {
      next = a->columns.next[j];
      const int i = best_in_column(a, j, &value);
      if (i < 0) {
        // Not before it changes. Long columns are dear to look through: after some in vain the best so far is good enough.
        kayo_lines_unlink(&a->columns, j);
        if (best < INFINITY && ++candidates >= most_candidates) return 1;
        continue;
      }
      const double cost = (double)(a->rows.lengths[i] - 1) * (length - 1);
      if (cost < best) {
        best = cost;
        *pivot = (kayo_pivot){i, j, value};
      }
      if (++candidates >= most_candidates || best <= (double)length * (length - 1)) return 1;
    }
  }
  return best < INFINITY;
}

static void relink(kayo_lines *lines, int line, int length) {
  // The list it stands in is that of its former length.
  const int present = lines->lengths[line];
  lines->lengths[line] = length;
  kayo_lines_unlink(lines, line);
  lines->lengths[line] = present;
  kayo_lines_link(lines, line);
}

// row −= multiplier · pivot row. `length` is that of the pivot row.
static void change_row(kayo_active *a, int row, const kayo_pivot *pivot, double multiplier) {
  kayo_lines *rows = &a->rows, *columns = &a->columns;
  int met = 0;
  for (int p = rows->starts[row]; p < rows->starts[row] + rows->lengths[row];) {
    const int j = rows->entries[p];
    if (!a->is_open[j]) {
      p++;
      continue;
    }
    a->is_open[j] = 0;
    met++;
    rows->values[p] -= multiplier * a->work[j];
    if (fabs(rows->values[p]) >= a->drop_size) {
      p++;
      continue;
    }
    kayo_lines_drop(rows, row, p);
    kayo_lines_drop(columns, j, kayo_lines_find(columns, j, row));
  }
  const int length = rows->lengths[pivot->row];
  if (met < length && !kayo_lines_reserve(rows, row, length - met, a->pool)) return;
  for (int p = rows->starts[pivot->row]; p < rows->starts[pivot->row] + length; p++) {
    const int j = rows->entries[p];
    if (a->is_open[j]) {
      if (!kayo_lines_reserve(columns, j, 1, a->pool)) return;
      const int place = rows->starts[row] + rows->lengths[row]++;
      rows->entries[place] = j;
      rows->values[place] = -multiplier * a->work[j];
      columns->entries[columns->starts[j] + columns->lengths[j]++] = row;
    }
    a->is_open[j] = 1;
  }
}

int kayo_active_eliminate(kayo_active *a, const kayo_pivot *pivot, int *changed, double *multipliers) {
  kayo_lines *rows = &a->rows, *columns = &a->columns;
  const int row = pivot->row, column = pivot->column;
  kayo_lines_unlink(rows, row);
  kayo_lines_unlink(columns, column);
  kayo_lines_drop(rows, row, kayo_lines_find(rows, row, column));
  kayo_lines_drop(columns, column, kayo_lines_find(columns, column, row));
  const int length = rows->lengths[row], count = columns->lengths[column];
  for (int p = rows->starts[row]; p < rows->starts[row] + length; p++) {
    const int j = rows->entries[p];
    kayo_lines_unlink(columns, j);
    kayo_lines_drop(columns, j, kayo_lines_find(columns, j, row));
    a->work[j] = rows->values[p];
    a->is_open[j] = 1;
  }
  for (int k = 0; k < count; k++) {
    const int i = columns->entries[columns->starts[column] + k];
    const int former = rows->lengths[i], place = kayo_lines_find(rows, i, column);
    changed[k] = i;
    multipliers[k] = rows->values[place] / pivot->value;
    kayo_lines_drop(rows, i, place);
    change_row(a, i, pivot, multipliers[k]);
    if (a->pool->has_failed) return 0;
    a->largest[i] = -1;
    a->entry_count += rows->lengths[i] - former;
    a->row_count -= rows->lengths[i] == 0;
    relink(rows, i, former);
  }
  for (int p = rows->starts[row]; p < rows->starts[row] + length; p++) {
    const int j = rows->entries[p];
    a->is_open[j] = 0;
    a->column_count -= columns->lengths[j] == 0;
    kayo_lines_link(columns, j);
  }
  columns->lengths[column] = 0;
  a->row_count--;
  a->column_count--;
  a->entry_count -= length + 1;
  return count;
}
