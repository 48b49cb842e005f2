// One step of the interior point method.
#pragma once

#include "Iterate.h"

typedef struct {
  kayo_iterate *iterate;
  kayo_point direction, trial, sharpest;
  double least_mu;
  double *lower_target, *upper_target;
  double *second_lower, *second_upper;
  int corrector_count;
} kayo_stepper;

typedef struct {
  double primal, dual;
} kayo_lengths;

// Factorizes, finds a direction and goes along it; `lengths` tells how far. Returns one of the codes of CInteriorStart.h.
int kayo_step(kayo_stepper *stepper, kayo_lengths *lengths);
