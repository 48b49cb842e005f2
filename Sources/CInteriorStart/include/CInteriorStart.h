// An interior point method and a crossover for linear programs in computational form:
//
//   minimise c·x   where A·x = b,  lower ≤ x ≤ upper
//
// Inequality rows have a logical column of their own. Flat arrays go in, flat arrays come out; nothing is kept between
// calls, nothing is printed, and all work is done on the caller's thread in a fixed order.
#pragma once

#include <stdint.h>

typedef struct {
  int32_t row_count;
  int32_t column_count;
  // Compressed columns: the coefficients of column j are at column_starts[j] ..< column_starts[j + 1], each row at most once.
  const int32_t *column_starts;
  const int32_t *rows;
  const double *coefficients;
  const double *right_sides;
  const double *costs;
  // Infinite where there is no bound; never equal to each other.
  const double *lower;
  const double *upper;
} kayo_interior_program;

typedef struct {
  // Relative residuals and gap at which the interior point method ends.
  double tolerance;
  int32_t step_limit;
  // Asked once per step and every few pushes whether to stop; may be NULL.
  int32_t (*should_stop)(const void *context);
  const void *stop_context;
} kayo_interior_settings;

enum {
  KAYO_INTERIOR_DONE = 0,
  KAYO_INTERIOR_OUT_OF_MEMORY = 1,
  // The residuals stopped falling: no optimum, or numerical trouble.
  KAYO_INTERIOR_STALLED = 2,
  KAYO_INTERIOR_STEP_LIMIT = 3,
  KAYO_INTERIOR_STOPPED = 4,
  // The Cholesky factorization failed, or would be too large.
  KAYO_INTERIOR_NO_FACTOR = 5,
  // No usable basis was found.
  KAYO_INTERIOR_NO_BASIS = 6,
  // The crossover did more work than a simplex method from scratch is likely to do.
  KAYO_INTERIOR_TOO_LONG = 7,
  // There is no CHOLMOD of the version this was compiled for.
  KAYO_INTERIOR_NO_LIBRARY = 8,
};

typedef struct {
  int32_t step_count;
  // Relative: ‖b − Ax‖∞ / (1 + ‖b‖∞), ‖c − Aᵀy − z‖∞ / (1 + ‖c‖∞), |primal − dual| / (1 + |primal|).
  double primal_residual;
  double dual_residual;
  double gap;
  // The lengths of the last step, at most one: the primal residual shrinks by one minus the first, the dual by the second.
  double primal_length;
  double dual_length;
  // Entries of the Cholesky factor, and whether METIS ordered it (else AMD).
  int64_t factor_size;
  int32_t used_nested_dissection;
  int32_t dense_column_count;
} kayo_interior_record;

// Where a column stands in a basis.
enum { KAYO_INTERIOR_BASIC = 0, KAYO_INTERIOR_AT_LOWER = 1, KAYO_INTERIOR_AT_UPPER = 2, KAYO_INTERIOR_FREE = 3 };

typedef struct {
  int32_t interior_count;
  int32_t dual_push_count;
  int32_t dual_pivot_count;
  int32_t primal_push_count;
  int32_t primal_pivot_count;
  int32_t factorization_count;
  // What is left after the pushes: the largest overstepped bound and the largest reduced cost of the wrong sign.
  double primal_infeasibility;
  double dual_infeasibility;
} kayo_crossover_record;

// The interior point method. `x` (columns), `y` (rows) and `z` (columns, lower minus upper duals) receive the last iterate,
// whatever the code that is returned, unless memory ran out.
int32_t kayo_interior_point(
    const kayo_interior_program *program, const kayo_interior_settings *settings, double *x, double *y, double *z,
    kayo_interior_record *record);

// The crossover: from an interior solution to a vertex. `x`, `y` and `z` go in as above and come out at the vertex.
// `statuses` (columns, then one artificial column per row) receives the basis: exactly row_count are basic.
int32_t kayo_crossover(
    const kayo_interior_program *program, const kayo_interior_settings *settings, double *x, double *y, double *z,
    uint8_t *statuses, kayo_crossover_record *record);

typedef struct {
  // How many of the columns are independent, and how many of those no singleton made easy.
  int32_t rank;
  int32_t nucleus_count;
  // Entries of both factors beside their diagonals.
  int64_t entry_count;
  // What a solve for the sum of all columns leaves of it, relative to the size of the solution.
  double error;
} kayo_factorization_record;

// Factorizes columns of a program, completed by artificial ones, as the crossover does.
int32_t kayo_factorize(
    const kayo_interior_program *program, const int32_t *columns, int32_t count, double tolerance,
    kayo_factorization_record *record);

// The version of the CHOLMOD library in use: 10000 · main + 100 · minor + patch; zero where there is none.
int32_t kayo_cholesky_version(void);
