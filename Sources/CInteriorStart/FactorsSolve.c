// Solves with the factors and their updates in product form (Dantzig and Orchard-Hays 1954). The pattern of each result is
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

void kayo_factors_solve(kayo_factors *f, kayo_sparse_vector *v) {
  renumber(f, f->position_of, v);
  solve(f, &f->lower, v);
  solve(f, &f->upper, v);
  for (int u = 0; u < f->update_count; u++) {
    const int position = f->update_positions[u];
    if (v->values[position] == 0) continue;
    const double value = v->values[position] /= f->update_pivots[u];
    for (int p = f->update_starts[u]; p < f->update_starts[u + 1]; p++) {
      kayo_vector_add(v, f->update_places[p], -value * f->update_values[p]);
    }
  }
}

void kayo_factors_solve_transposed(kayo_factors *f, kayo_sparse_vector *v) {
  for (int u = f->update_count - 1; u >= 0; u--) {
    const int position = f->update_positions[u];
    double sum = 0;
    for (int p = f->update_starts[u]; p < f->update_starts[u + 1]; p++) {
      sum += f->update_values[p] * v->values[f->update_places[p]];
    }
    const double former = v->values[position], value = (former - sum) / f->update_pivots[u];
    if (value != former) kayo_vector_add(v, position, value - former);
    if (v->is_listed[position]) v->values[position] = value;
  }
  solve(f, &f->upper_rows, v);
  solve(f, &f->lower_rows, v);
  renumber(f, f->row_of, v);
}

void kayo_factors_update(kayo_factors *f, int position, int column, const kayo_sparse_vector *solved) {
  const int start = f->update_size;
  if (start + solved->count > f->update_capacity) {
    const int capacity = 2 * (start + solved->count);
    int *places = KAYO_GROW(f->pool, int, f->update_places, capacity);
    if (places == NULL) return;
    f->update_places = places;
    double *values = KAYO_GROW(f->pool, double, f->update_values, capacity);
    if (values == NULL) return;
    f->update_values = values;
    f->update_capacity = capacity;
  }
  for (int q = 0; q < solved->count; q++) {
    const int place = solved->places[q];
    if (place == position || fabs(solved->values[place]) < 1e-14) continue;
    f->update_places[f->update_size] = place;
    f->update_values[f->update_size++] = solved->values[place];
  }
  f->update_starts[f->update_count] = start;
  f->update_positions[f->update_count] = position;
  f->update_pivots[f->update_count] = solved->values[position];
  f->update_count++;
  f->update_starts[f->update_count] = f->update_size;
  f->column_of[position] = column;
}

int kayo_factors_is_worn(const kayo_factors *f) {
  const int size = f->lower.starts[f->size] + f->upper.starts[f->size] + f->size;
  return f->update_count >= 100 || f->update_size > size;
}
