// What the crossover works on: a basis, and primal and dual values that it brings to a vertex.
#pragma once

#include "Factors.h"

typedef struct {
  const kayo_scaled *program;
  const kayo_interior_settings *settings;
  kayo_crossover_record *record;
  kayo_factors factors;
  // Columns of the program, then one artificial column per row, fixed at zero.
  int total;
  double *x, *z, *lower, *upper;
  double *y;
  // The place in the basis, or −1.
  int *position;
  // Nonbasic, yet between its bounds.
  uint8_t *is_superbasic;
  // Solved columns and rows.
  kayo_sparse_vector column, row;
  // A row of the tableau over all columns.
  kayo_sparse_vector tableau;
  int *list, *pushed;
  uint8_t *is_taken;
  double *row_room;
  // Entries touched so far, and how many may be.
  double work, most_work;
} kayo_vertex;

// Chooses the first basis from the interior solution; returns one of the codes of CInteriorStart.h.
int kayo_vertex_choose_basis(kayo_vertex *vertex);
// Factorizes the present basis anew; a column found dependent leaves it.
int kayo_vertex_refactorize(kayo_vertex *vertex);
// The same only where solves are found wrong.
int kayo_vertex_make_sound(kayo_vertex *vertex);
// Puts `entering` into the place of the basic column `leaving`. vertex->row is the row of B⁻¹ there and `pivot` its product
// with the entering column.
int kayo_vertex_pivot(kayo_vertex *vertex, int entering, int leaving, double pivot);
// Corrects the values of the basic columns to what those of the others make them.
void kayo_vertex_compute_primal(kayo_vertex *vertex);
// Corrects the row duals to what the costs (less the reduced costs) of the basic columns make them, then all reduced costs.
void kayo_vertex_compute_dual(kayo_vertex *vertex);
int kayo_vertex_push_duals(kayo_vertex *vertex);
int kayo_vertex_push_primals(kayo_vertex *vertex);

static inline double kayo_cost(const kayo_vertex *v, int column) {
  return column < v->program->columns ? v->program->costs[column] : 0;
}
static inline int kayo_should_stop(const kayo_vertex *v) {
  return v->settings->should_stop != NULL && v->settings->should_stop(v->settings->stop_context);
}
