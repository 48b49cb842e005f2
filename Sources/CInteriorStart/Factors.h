// The LU factorization of a basis, its updates in product form, and solves that touch only what is not zero.
#pragma once

#include "Scaled.h"

// A vector most entries of which are zero: all values, and where those stand that may not be zero.
typedef struct {
  double *values;
  int *places;
  uint8_t *is_listed;
  int count;
} kayo_sparse_vector;

void kayo_vector_take(kayo_sparse_vector *vector, int size, kayo_pool *pool);
void kayo_vector_clear(kayo_sparse_vector *vector);
static inline void kayo_vector_add(kayo_sparse_vector *vector, int place, double value) {
  if (!vector->is_listed[place]) {
    vector->is_listed[place] = 1;
    vector->places[vector->count++] = place;
  }
  vector->values[place] += value;
}

// A triangle by columns, or by rows: solving with it takes entry after entry and subtracts its multiples from others.
typedef struct {
  int *starts, *indices;
  double *values;
  int capacity;
  // NULL where all are one.
  double *diagonal;
  // Whether entries depend on those before them (else on those behind).
  int is_forward;
} kayo_triangle;

typedef struct {
  const kayo_scaled *program;
  kayo_pool *pool;
  int size;
  // Pivot k stands in row row_of[k] and belongs to column column_of[k]; columns from program->columns on are artificial.
  int *row_of, *position_of, *column_of;
  // How many pivots are chosen; `size` once the basis is complete.
  int pivot_count;
  // How small pivots may be beside others in their row: raised where a solve with them was found wrong.
  double threshold;
  // How many of them singletons did not find.
  int nucleus_count;
  kayo_triangle lower, upper, lower_rows, upper_rows;
  // Updates: which column took the place of which, and the row of the inverse at that place before it did.
  int update_count, most_updates, update_capacity;
  int *update_starts, *update_entering, *update_leaving, *update_rows;
  double *update_pivots, *update_values;
  int update_size;
  // Entries that the elimination changed, and that updates made solves look at since.
  double elimination_work, update_work;
  // Room for searches and for ordering.
  int *stack, *stack_places, *found, *row_counts;
  uint8_t *is_visited;
  kayo_sparse_vector work, solution, residual;
} kayo_factors;

int kayo_triangle_reserve(kayo_triangle *triangle, int count, kayo_pool *pool);
void kayo_factors_take(kayo_factors *factors, const kayo_scaled *program, kayo_pool *pool);
// Eliminates one column and gives it a pivot, in `preferred` row (or −1) where that is stable. Zero where the column depends
// on those already taken, measured against `tolerance`.
int kayo_factors_append(kayo_factors *factors, int column, int preferred, double tolerance);
// Begins anew with a group of columns, in an order that keeps the factors sparse; `is_taken` tells which found a pivot.
void kayo_factors_begin(kayo_factors *factors, const int *columns, int count, double tolerance, uint8_t *is_taken);
// Gives each row without a pivot its artificial column, and prepares for solves.
void kayo_factors_complete(kayo_factors *factors);

// What a solve for the sum of all columns leaves of it, relative to the size of the solution.
double kayo_factors_error(kayo_factors *factors);
// B·result = vector: rows in, positions out.
void kayo_factors_solve(kayo_factors *factors, kayo_sparse_vector *vector);
// Bᵀ·result = vector: positions in, rows out.
void kayo_factors_solve_transposed(kayo_factors *factors, kayo_sparse_vector *vector);
// Puts a column into a position. `row` is that row of B⁻¹ and `pivot` its product with the column.
void kayo_factors_update(
    kayo_factors *factors, int position, int column, const kayo_sparse_vector *row, double pivot);
// Adds a column of the program, or an artificial one, to a vector of rows.
void kayo_factors_scatter(const kayo_factors *factors, int column, double factor, kayo_sparse_vector *vector);
// Whether updates have cost as much as a new factorization would.
int kayo_factors_is_worn(const kayo_factors *factors);
