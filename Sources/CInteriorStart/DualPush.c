// Dual pushes: the reduced cost of each basic column is brought to zero; where another column's would change its sign first,
// the two change places (Megiddo, "On finding primal- and dual-optimal bases", ORSA J. Comput. 3, 1991; Bixby and Saltzman,
// "Recovering an optimal LP basis from an interior point solution", Oper. Res. Lett. 15, 1994).
#include <math.h>
#include <stdlib.h>

#include "Vertex.h"

static const double pivot_size = 1e-7, tolerance = 1e-8, harris = 1e-8;

// Row `position` of B⁻¹ in vertex->row, and of the tableau over all nonbasic columns.
static void compute_row(kayo_vertex *v, int position) {
  const kayo_scaled *a = v->program;
  kayo_vector_add(&v->row, position, 1);
  kayo_factors_solve_transposed(&v->factors, &v->row);
  for (int q = 0; q < v->row.count; q++) {
    const int i = v->row.places[q];
    const double value = v->row.values[i];
    if (fabs(value) < 1e-14) continue;
    for (int p = a->row_starts[i]; p < a->row_starts[i + 1]; p++) {
      if (v->position[a->row_indices[p]] < 0) kayo_vector_add(&v->tableau, a->row_indices[p], value * a->row_values[p]);
    }
    // Artificial columns are fixed: their reduced costs may have either sign, so they never block.
  }
}

// How far the push may go until the reduced cost of a column would have the wrong sign; infinite where it never does.
static double room(const kayo_vertex *v, int column, double entry, double direction, double slack) {
  if (fabs(entry) < pivot_size) return INFINITY;
  const double rate = direction * entry;
  if (v->is_superbasic[column]) return slack / fabs(rate);
  const int is_low = v->x[column] == v->lower[column];
  // z decreases at the rate.
  if (is_low) return rate > 0 ? fmax(0, v->z[column] + slack) / rate : INFINITY;
  return rate < 0 ? fmax(0, -v->z[column] + slack) / -rate : INFINITY;
}

static int blocking(const kayo_vertex *v, double direction, double wanted) {
  double most = wanted;
  for (int q = 0; q < v->tableau.count; q++) {
    const int j = v->tableau.places[q];
    most = fmin(most, room(v, j, v->tableau.values[j], direction, harris));
  }
  if (most >= wanted) return -1;
  int best = -1;
  for (int q = 0; q < v->tableau.count; q++) {
    const int j = v->tableau.places[q];
    if (room(v, j, v->tableau.values[j], direction, 0) > most) continue;
    if (best < 0 || fabs(v->tableau.values[j]) > fabs(v->tableau.values[best])) best = j;
  }
  return best;
}

static int push(kayo_vertex *v, int column) {
  const double wanted = fabs(v->z[column]), direction = v->z[column] > 0 ? 1 : -1;
  compute_row(v, v->position[column]);
  const int entering = blocking(v, direction, wanted);
  double length = wanted;
  if (entering >= 0) length = fmin(wanted, room(v, entering, v->tableau.values[entering], direction, 0));
  for (int q = 0; q < v->tableau.count; q++) {
    const int j = v->tableau.places[q];
    if (!v->is_superbasic[j]) v->z[j] -= direction * length * v->tableau.values[j];
  }
  for (int q = 0; q < v->row.count; q++) {
    const int i = v->row.places[q];
    v->y[i] += direction * length * v->row.values[i];
    if (v->position[v->program->columns + i] < 0) v->z[v->program->columns + i] = -v->y[i];
  }
  kayo_vector_clear(&v->row);
  kayo_vector_clear(&v->tableau);
  v->z[column] -= direction * length;
  v->record->dual_push_count++;
  if (entering < 0) {
    v->z[column] = 0;
    return KAYO_INTERIOR_DONE;
  }
  kayo_factors_scatter(&v->factors, entering, 1, &v->column);
  kayo_factors_solve(&v->factors, &v->column);
  int code = KAYO_INTERIOR_DONE;
  if (fabs(v->column.values[v->position[column]]) >= pivot_size / 10) {
    v->z[entering] = 0;
    v->record->dual_pivot_count++;
    code = kayo_vertex_pivot(v, entering, column);
  } else {
    // Row and column disagree: the factors are worn. What is left of the push is the simplex method's.
    code = kayo_vertex_refactorize(v);
  }
  kayo_vector_clear(&v->column);
  return code;
}

int kayo_vertex_push_duals(kayo_vertex *v) {
  int *columns = malloc(sizeof(int) * (size_t)(v->factors.size + 1));
  if (columns == NULL) return KAYO_INTERIOR_OUT_OF_MEMORY;
  int count = 0;
  for (int k = 0; k < v->factors.size; k++) {
    const int j = v->factors.column_of[k];
    if (fabs(v->z[j]) > tolerance) {
      columns[count++] = j;
    } else {
      v->z[j] = 0;
    }
  }
  kayo_vertex_compute_dual(v);
  int code = KAYO_INTERIOR_DONE;
  for (int k = 0; k < count && code == KAYO_INTERIOR_DONE; k++) {
    if (k % 64 == 0 && kayo_should_stop(v)) code = KAYO_INTERIOR_STOPPED;
    else if (v->position[columns[k]] >= 0) code = push(v, columns[k]);
  }
  free(columns);
  return code;
}
