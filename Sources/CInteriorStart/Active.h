// The part of a matrix that is still to be eliminated: values by rows, places by columns, and both by how many they are
// (Suhl and Suhl, "Computing sparse LU factorizations for large-scale linear programming bases", ORSA J. Comput. 2, 1990).
#pragma once

#include <stdint.h>

#include "Pool.h"

// Lines of one direction, each with room to grow in a common store.
typedef struct {
  int count;
  int *starts, *lengths, *rooms;
  int *entries;
  // NULL where only places are kept.
  double *values;
  int size, capacity;
  // Lines by their length: the first of each, and their neighbours; −1 where there is none, −2 before the first of a
  // length, −3 for a line that is in no list.
  int *heads, *next, *previous;
} kayo_lines;

typedef struct {
  kayo_pool *pool;
  kayo_lines rows, columns;
  // The largest value of each row; negative where it is not known.
  double *largest;
  // The pivot row by columns, and which of its columns a row has not met yet.
  double *work;
  uint8_t *is_open;
  // Pivots smaller than `tolerance` are none, entries smaller than `drop_size` are zero.
  double tolerance, drop_size;
  // Pivots are at least this share of the largest of their row.
  double threshold;
  // How many rows and columns with entries are left, and how many entries they have.
  int row_count, column_count;
  int64_t entry_count;
} kayo_active;

typedef struct {
  int row, column;
  double value;
} kayo_pivot;

// Takes room for a matrix of so many entries, to be filled by kayo_active_put row by row.
void kayo_active_take(kayo_active *active, int rows, int columns, int entries, kayo_pool *pool);
void kayo_active_put(kayo_active *active, int row, int column, double value);
// Orders what was put in; then the matrix is ready.
void kayo_active_begin(kayo_active *active);
// The next pivot: among those large enough for their row, one that fills little (Markowitz 1957). Zero where no
// row has a large enough entry left.
int kayo_active_choose(kayo_active *active, kayo_pivot *pivot);
// Eliminates. The rows changed and their multipliers go to `rows` and `multipliers`, the pivot row without its pivot stays in
// its line of `active->rows`. Returns how many rows were changed.
int kayo_active_eliminate(kayo_active *active, const kayo_pivot *pivot, int *rows, double *multipliers);

// What is left, once most of it is filled: a dense matrix by rows, for partial pivoting.
typedef struct {
  int row_count, column_count;
  int *rows, *columns;
  double *values;
} kayo_dense_rest;

// Whether a sparse elimination only loses time.
int kayo_active_is_full(const kayo_active *active);
// Copies what is left; the lines of its rows are empty afterwards.
void kayo_active_rest(kayo_active *active, kayo_dense_rest *rest);
// Eliminates the dense matrix from its column `step` on: brings the next column with a pivot, and its pivot's row, to that
// place. Zero where there is none.
int kayo_dense_step(kayo_dense_rest *rest, int step, double tolerance);
