// From an interior solution to a vertex: a basis, dual pushes, primal pushes.
#include <math.h>
#include <string.h>

#include "Vertex.h"

static void take(kayo_vertex *v, kayo_pool *pool) {
  const int total = v->total, rows = v->program->rows;
  v->x = KAYO_TAKE(pool, double, total);
  v->z = KAYO_TAKE(pool, double, total);
  v->lower = KAYO_TAKE(pool, double, total);
  v->upper = KAYO_TAKE(pool, double, total);
  v->y = KAYO_TAKE(pool, double, rows);
  v->position = KAYO_TAKE(pool, int, total);
  v->is_superbasic = KAYO_TAKE(pool, uint8_t, total);
  v->list = KAYO_TAKE(pool, int, total);
  v->pushed = KAYO_TAKE(pool, int, rows);
  v->is_taken = KAYO_TAKE(pool, uint8_t, total);
  v->row_room = KAYO_TAKE(pool, double, rows);
  kayo_vector_take(&v->column, rows, pool);
  kayo_vector_take(&v->row, rows, pool);
  kayo_vector_take(&v->tableau, total, pool);
  kayo_factors_take(&v->factors, v->program, pool);
}

static void measure(kayo_vertex *v) {
  for (int j = 0; j < v->total; j++) {
    const double outside = fmax(v->lower[j] - v->x[j], v->x[j] - v->upper[j]);
    v->record->primal_infeasibility = fmax(v->record->primal_infeasibility, outside);
    if (v->position[j] >= 0 || j >= v->program->columns) continue;
    double wrong = v->x[j] == v->lower[j] ? -v->z[j] : v->x[j] == v->upper[j] ? v->z[j] : fabs(v->z[j]);
    v->record->dual_infeasibility = fmax(v->record->dual_infeasibility, wrong);
  }
}

static int run(kayo_vertex *v) {
  int code = kayo_vertex_choose_basis(v);
  if (code == KAYO_INTERIOR_DONE) code = kayo_vertex_push_duals(v);
  if (code == KAYO_INTERIOR_DONE) code = kayo_vertex_push_primals(v);
  if (code == KAYO_INTERIOR_DONE) code = kayo_vertex_make_sound(v);
  if (code != KAYO_INTERIOR_DONE) return code;
  for (int k = 0; k < v->factors.size; k++) v->z[v->factors.column_of[k]] = 0;
  // The second time takes away what solves left the first time.
  for (int pass = 0; pass < 2; pass++) {
    kayo_vertex_compute_primal(v);
    kayo_vertex_compute_dual(v);
  }
  measure(v);
  return code;
}

static uint8_t status(const kayo_vertex *v, int column) {
  if (v->position[column] >= 0) return KAYO_INTERIOR_BASIC;
  if (v->x[column] == v->lower[column]) return KAYO_INTERIOR_AT_LOWER;
  return v->x[column] == v->upper[column] ? KAYO_INTERIOR_AT_UPPER : KAYO_INTERIOR_FREE;
}

int32_t kayo_crossover(
    const kayo_interior_program *program, const kayo_interior_settings *settings, double *x, double *y, double *z,
    uint8_t *statuses, kayo_crossover_record *record) {
  kayo_pool pool = {0};
  kayo_scaled scaled = {0};
  memset(record, 0, sizeof(*record));
  kayo_scale(&scaled, program, &pool);
  const int columns = scaled.columns, rows = scaled.rows;
  kayo_vertex v = {.program = &scaled, .settings = settings, .record = record, .total = columns + rows};
  if (!pool.has_failed) take(&v, &pool);
  if (pool.has_failed) {
    kayo_free_all(&pool);
    return KAYO_INTERIOR_OUT_OF_MEMORY;
  }
  memcpy(v.lower, scaled.lower, sizeof(double) * (size_t)columns);
  memcpy(v.upper, scaled.upper, sizeof(double) * (size_t)columns);
  for (int j = 0; j < columns; j++) {
    v.x[j] = x[j] / scaled.column_scale[j];
    v.z[j] = z[j] * scaled.column_scale[j];
  }
  for (int i = 0; i < rows; i++) v.y[i] = y[i] / scaled.row_scale[i];
  for (int j = 0; j < v.total; j++) v.position[j] = -1;
  // The simplex method makes some seven pivots per row, and each looks at the whole program once.
  v.most_work = fmax(1e8, 7.0 * rows * ((double)rows + scaled.starts[columns]));
  const int code = run(&v);
  for (int j = 0; j < columns; j++) {
    x[j] = v.x[j] * scaled.column_scale[j];
    z[j] = v.z[j] / scaled.column_scale[j];
  }
  for (int i = 0; i < rows; i++) y[i] = v.y[i] * scaled.row_scale[i];
  for (int j = 0; j < v.total; j++) statuses[j] = status(&v, j);
  kayo_free_all(&pool);
  return code;
}
