// A group of columns on the way to their factors: which are done, and which rows.
#pragma once

#include "Factors.h"

typedef struct {
  kayo_factors *factors;
  const int *columns;
  int count;
  // The columns of the group by row.
  double tolerance;
  int *row_starts, *row_places;
  int *column_counts;
  // The group's places in the order found, and the row each shall take or −1.
  int *order, *preferred;
  int ordered_count;
  uint8_t *is_ordered, *is_row_done;
} kayo_order;

static inline int kayo_order_start(const kayo_order *o, int place) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->starts[o->columns[place]] : 0;
}

static inline int kayo_order_length(const kayo_order *o, int place) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->starts[o->columns[place] + 1] - a->starts[o->columns[place]] : 1;
}

static inline int kayo_order_row(const kayo_order *o, int place, int entry) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->indices[kayo_order_start(o, place) + entry] : o->columns[place] - a->columns;
}

static inline double kayo_order_value(const kayo_order *o, int place, int entry) {
  const kayo_scaled *a = o->factors->program;
  return o->columns[place] < a->columns ? a->values[kayo_order_start(o, place) + entry] : 1;
}

static inline double kayo_order_value_in(const kayo_order *o, int place, int row) {
  int entry = 0;
  while (kayo_order_row(o, place, entry) != row) entry++;
  return kayo_order_value(o, place, entry);
}

// Eliminates what singletons left, by Markowitz's rule.
void kayo_order_eliminate(kayo_order *order, uint8_t *is_taken, kayo_pool *pool);
