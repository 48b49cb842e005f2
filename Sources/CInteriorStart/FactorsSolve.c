// Solves with the factors and their updates in the alternate product form (Huangfu and Hall, "Novel update techniques for the
// revised simplex method", Comput. Optim. Appl. 60, 2015, § 4): with r the row of B⁻¹ at the place where column a takes that
// of column d, and α = r·a,
//   B'⁻¹ = B⁻¹·(I − (a − d)·rᵀ / α).
// A dual push has computed r and it is mostly short, while B⁻¹·a, which the product form would keep, is mostly long. The pattern of each result is
// found before its numbers (Gilbert and Peierls 1988), so that a solve costs what it touches.
#include <math.h>
#include <string.h>

#include "Factors.h"

// Above this share of entries a plain loop over all is quicker than a search.
static const double search_share = 0.05;

static void solve_all(kayo_factors *f, const kayo_triangle *t, kayo_sparse_vector *v) {
  for (int q = 0; q < f->size; q++) {
    const int k = t->is_forward ? q : f->size - 1 - q;
    if (v->values[k] == 0) continue;
    if (t->diagonal != NULL) v->values[k] /= t->diagonal[k];
    const double value = v->values[k];
    for (int p = t->starts[k]; p < t->starts[k + 1]; p++) v->values[t->indices[p]] -= value * t->values[p];
  }
  v->count = 0;
  for (int k = 0; k < f->size; k++) {
    v->is_listed[k] = v->values[k] != 0;
    if (v->is_listed[k]) v->places[v->count++] = k;
  }
}

// Lists every entry that will not be zero, and returns the start of an order for them in found[… ..< size].
static int reach(kayo_factors *f, const kayo_triangle *t, const kayo_sparse_vector *v) {
  int top = f->size;
  for (int q = 0; q < v->count; q++) {
    if (f->is_visited[v->places[q]]) continue;
    int depth = 0;
    f->stack[0] = v->places[q];
    f->stack_places[0] = t->starts[f->stack[0]];
    f->is_visited[f->stack[0]] = 1;
    while (depth >= 0) {
      const int k = f->stack[depth], end = t->starts[k + 1];
      int p = f->stack_places[depth];
      while (p < end && f->is_visited[t->indices[p]]) p++;
      if (p < end) {
        f->stack_places[depth] = p + 1;
        depth++;
        f->stack[depth] = t->indices[p];
        f->stack_places[depth] = t->starts[f->stack[depth]];
        f->is_visited[f->stack[depth]] = 1;
      } else {
        depth--;
        f->found[--top] = k;
      }
    }
  }
  for (int q = top; q < f->size; q++) f->is_visited[f->found[q]] = 0;
  return top;
}

static void solve(kayo_factors *f, const kayo_triangle *t, kayo_sparse_vector *v) {
  if (v->count > search_share * f->size) {
    solve_all(f, t, v);
    return;
  }
  const int top = reach(f, t, v);
  for (int q = top; q < f->size; q++) {
    const int k = f->found[q];
    if (!v->is_listed[k]) {
      v->is_listed[k] = 1;
      v->places[v->count++] = k;
    }
    if (v->values[k] == 0) continue;
    if (t->diagonal != NULL) v->values[k] /= t->diagonal[k];
    const double value = v->values[k];
    for (int p = t->starts[k]; p < t->starts[k + 1]; p++) v->values[t->indices[p]] -= value * t->values[p];
  }
}

// Moves entries from one numbering to the other, dropping zeros.
static void renumber(kayo_factors *f, const int *number_of, kayo_sparse_vector *v) {
  int count = 0;
  for (int q = 0; q < v->count; q++) {
    const int place = v->places[q];
    if (v->values[place] != 0) {
      f->work.places[count] = number_of[place];
      f->work.values[count++] = v->values[place];
    }
  }
  kayo_vector_clear(v);
  for (int q = 0; q < count; q++) {
    kayo_vector_add(v, f->work.places[q], f->work.values[q]);
    f->work.values[q] = 0;
  }
}

static double dot_column(const kayo_scaled *a, int column, const double *values) {
  if (column >= a->columns) return values[column - a->columns];
  double sum = 0;
  for (int p = a->starts[column]; p < a->starts[column + 1]; p++) sum += a->values[p] * values[a->indices[p]];
  return sum;
}

void kayo_factors_solve(kayo_factors *f, kayo_sparse_vector *v) {
  f->update_work += f->update_size;
  for (int u = f->update_count - 1; u >= 0; u--) {
    double sum = 0;
    for (int p = f->update_starts[u]; p < f->update_starts[u + 1]; p++) {
      sum += f->update_values[p] * v->values[f->update_rows[p]];
    }
    if (sum == 0) continue;
    kayo_factors_scatter(f, f->update_entering[u], -sum / f->update_pivots[u], v);
    kayo_factors_scatter(f, f->update_leaving[u], sum / f->update_pivots[u], v);
  }
  renumber(f, f->position_of, v);
  solve(f, &f->lower, v);
  solve(f, &f->upper, v);
}

double kayo_factors_error(kayo_factors *f) {
  kayo_sparse_vector *solution = &f->solution, *residual = &f->residual;
  for (int k = 0; k < f->size; k++) {
    kayo_factors_scatter(f, f->column_of[k], 1, solution);
    kayo_factors_scatter(f, f->column_of[k], 1, residual);
  }
  kayo_factors_solve(f, solution);
  for (int k = 0; k < f->size; k++) kayo_factors_scatter(f, f->column_of[k], -solution->values[k], residual);
  double most = 0, size = 0;
  for (int k = 0; k < f->size; k++) {
    most = fmax(most, fabs(residual->values[k]));
    size = fmax(size, fabs(solution->values[k]));
  }
  kayo_vector_clear(solution);
  kayo_vector_clear(residual);
  return most / (1 + size);
}

void kayo_factors_solve_transposed(kayo_factors *f, kayo_sparse_vector *v) {
  solve(f, &f->upper_rows, v);
  solve(f, &f->lower_rows, v);
  renumber(f, f->row_of, v);
  for (int u = 0; u < f->update_count; u++) {
    const double sum =
        dot_column(f->program, f->update_entering[u], v->values) - dot_column(f->program, f->update_leaving[u], v->values);
    f->update_work += 4;
    if (sum == 0) continue;
    const double factor = -sum / f->update_pivots[u];
    f->update_work += f->update_starts[u + 1] - f->update_starts[u];
    for (int p = f->update_starts[u]; p < f->update_starts[u + 1]; p++) {
      kayo_vector_add(v, f->update_rows[p], factor * f->update_values[p]);
    }
  }
}

void kayo_factors_update(
    kayo_factors *f, int position, int column, const kayo_sparse_vector *row, double pivot) {
  const int start = f->update_size;
  if (start + row->count > f->update_capacity) {
    const int capacity = 2 * (start + row->count);
    int *rows = KAYO_GROW(f->pool, int, f->update_rows, capacity);
    if (rows == NULL) return;
    f->update_rows = rows;
    double *values = KAYO_GROW(f->pool, double, f->update_values, capacity);
    if (values == NULL) return;
    f->update_values = values;
    f->update_capacity = capacity;
  }
  for (int q = 0; q < row->count; q++) {
    const int place = row->places[q];
    if (fabs(row->values[place]) < 1e-14) continue;
    f->update_rows[f->update_size] = place;
    f->update_values[f->update_size++] = row->values[place];
  }
  f->update_starts[f->update_count] = start;
  f->update_entering[f->update_count] = column;
  f->update_leaving[f->update_count] = f->column_of[position];
  f->update_pivots[f->update_count] = pivot;
  f->update_count++;
  f->update_starts[f->update_count] = f->update_size;
  f->column_of[position] = column;
}

int kayo_factors_is_worn(const kayo_factors *f) {
  return f->update_count >= f->most_updates || f->update_work > f->elimination_work;
}
