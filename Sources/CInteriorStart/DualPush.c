// Dual pushes: the reduced cost of each basic column is brought to zero; where another column's would change its sign first,
// the two change places (Megiddo, "On finding primal- and dual-optimal bases", ORSA J. Comput. 3, 1991; Bixby and Saltzman,
// "Recovering an optimal LP basis from an interior point solution", Oper. Res. Lett. 15, 1994).
#include <math.h>

#include "Vertex.h"

// What a push together may add to a reduced cost of the wrong sign is a hundredth of what a single one may: it happens often.
static const double pivot_size = 1e-9, harris = 1e-8, together = 1e-10, small = 1e-8;
enum { passes = 3 };

// From weights of the basic columns in vertex->row: the weighted sum of the rows of B⁻¹ there, and that of the rows of the
// tableau over all nonbasic columns.
static void compute_row(kayo_vertex *v) {
  const kayo_scaled *a = v->program;
  kayo_factors_solve_transposed(&v->factors, &v->row);
  // The updates are looked at one by one, whatever they change.
  v->work += v->factors.update_count + v->row.count;
  for (int q = 0; q < v->row.count; q++) {
    const int i = v->row.places[q];
    const double value = v->row.values[i];
    if (fabs(value) < 1e-14) continue;
    v->work += a->row_starts[i + 1] - a->row_starts[i];
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

// Goes along the row and the tableau computed last.
static void advance(kayo_vertex *v, double length) {
  for (int q = 0; q < v->tableau.count; q++) {
    const int j = v->tableau.places[q];
    v->z[j] -= length * v->tableau.values[j];
  }
  for (int q = 0; q < v->row.count; q++) {
    const int i = v->row.places[q];
    v->y[i] += length * v->row.values[i];
    if (v->position[v->program->columns + i] < 0) v->z[v->program->columns + i] = -v->y[i];
  }
}

static void clear(kayo_vertex *v) {
  kayo_vector_clear(&v->row);
  kayo_vector_clear(&v->tableau);
}

// Pushes many columns at once where nothing blocks them together; else does nothing and returns zero.
static int push_together(kayo_vertex *v, const int *columns, int count) {
  for (int k = 0; k < count; k++) {
    if (v->position[columns[k]] >= 0) kayo_vector_add(&v->row, v->position[columns[k]], v->z[columns[k]]);
  }
  compute_row(v);
  int is_free = 1;
  for (int q = 0; q < v->tableau.count && is_free; q++) {
    const int j = v->tableau.places[q];
    is_free = room(v, j, v->tableau.values[j], 1, together) >= 1;
  }
  if (!is_free) {
    clear(v);
    return 0;
  }
  advance(v, 1);
  clear(v);
  for (int k = 0; k < count; k++) {
    if (v->position[columns[k]] >= 0) v->z[columns[k]] = 0;
  }
  v->record->dual_push_count += count;
  return 1;
}

static int push(kayo_vertex *v, int column) {
  const double wanted = fabs(v->z[column]), direction = v->z[column] > 0 ? 1 : -1;
  kayo_vector_add(&v->row, v->position[column], 1);
  compute_row(v);
  const int entering = blocking(v, direction, wanted);
  double length = wanted;
  if (entering >= 0) length = fmin(wanted, room(v, entering, v->tableau.values[entering], direction, 0));
  advance(v, direction * length);
  v->z[column] -= direction * length;
  v->record->dual_push_count++;
  int code = KAYO_INTERIOR_DONE;
  if (entering < 0) {
    v->z[column] = 0;
  } else {
    v->record->dual_pivot_count++;
    code = kayo_vertex_pivot(v, entering, column, v->tableau.values[entering]);
  }
  clear(v);
  return code;
}

// The reduced costs that the row duals give: what the pushes keep true, whatever the basis. To solve for the row duals from
// the basis instead, with the small reduced costs at zero, would multiply those by the condition of a basis that nothing has
// tested yet: by 1e18 on planning programs.
static void compute_reduced_costs(kayo_vertex *v) {
  const kayo_scaled *a = v->program;
  for (int j = 0; j < a->columns; j++) {
    double value = a->costs[j];
    for (int p = a->starts[j]; p < a->starts[j + 1]; p++) value -= a->values[p] * v->y[a->indices[p]];
    v->z[j] = value;
  }
  for (int i = 0; i < a->rows; i++) v->z[a->columns + i] = -v->y[i];
}

// The columns that the interior point method left almost without a reduced cost are most of the basis, and few of them are
// blocked: all together, and by halves where something blocks.
static int push_small(kayo_vertex *v, const int *columns, int count) {
  if (count == 0) return KAYO_INTERIOR_DONE;
  if (kayo_should_stop(v)) return KAYO_INTERIOR_STOPPED;
  if (count == 1) return v->position[columns[0]] >= 0 ? push(v, columns[0]) : KAYO_INTERIOR_DONE;
  if (push_together(v, columns, count)) return KAYO_INTERIOR_DONE;
  const int code = push_small(v, columns, count / 2);
  return code == KAYO_INTERIOR_DONE ? push_small(v, columns + count / 2, count - count / 2) : code;
}

static int push_large(kayo_vertex *v, const int *columns, int count) {
  int code = KAYO_INTERIOR_DONE;
  for (int k = 0; k < count && code == KAYO_INTERIOR_DONE; k++) {
    if (k % 64 == 0 && kayo_should_stop(v)) code = KAYO_INTERIOR_STOPPED;
    else if (v->position[columns[k]] >= 0) code = push(v, columns[k]);
  }
  return code;
}

// Puts the basic columns with reduced costs between two sizes into the list.
static int collect(kayo_vertex *v, double least, double most) {
  int count = 0;
  for (int k = 0; k < v->factors.size; k++) {
    const double size = fabs(v->z[v->factors.column_of[k]]);
    if (size > least && size <= most) v->pushed[count++] = v->factors.column_of[k];
  }
  return count;
}

// An entering column may bring a reduced cost of its own into the basis: some passes.
int kayo_vertex_push_duals(kayo_vertex *v) {
  int code = KAYO_INTERIOR_DONE;
  for (int pass = 0; pass < passes && code == KAYO_INTERIOR_DONE; pass++) {
    compute_reduced_costs(v);
    code = push_large(v, v->pushed, collect(v, small, INFINITY));
    if (code == KAYO_INTERIOR_DONE) code = push_small(v, v->pushed, collect(v, 0, small));
  }
  return code;
}
