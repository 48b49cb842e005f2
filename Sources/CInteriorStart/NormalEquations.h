// The normal equations A·Θ·Aᵀ·y = r and their Cholesky factorization by CHOLMOD.
#pragma once

#include "CholeskyLibrary.h"

#include "Scaled.h"

typedef struct {
  const kayo_scaled *program;
  const kayo_cholesky_library *library;
  cholmod_common common;
  cholmod_factor *factor;
  cholmod_sparse *matrix;
  cholmod_dense *right_side, *solution, *room, *more_room;
  // Columns left out of the matrix because they alone would fill it, and the small system that brings them back
  // (Sherman, Morrison and Woodbury): capacitance = Θ⁻¹ + Dᵀ·M⁻¹·D, as a dense Cholesky factor.
  int dense_count;
  int *dense_columns;
  uint8_t *is_dense;
  double *dense_solved;
  double *capacitance;
  double *row_room;
  // Conjugate gradients: residual, preconditioned residual, direction, image.
  double *residual, *conditioned, *direction, *image;
  double *column_room;
  // Θ and the regularisation of the present factorization.
  const double *theta;
  double regularisation;
  // With those that rounding spoiled.
  int factorization_count;
} kayo_normal;

// Chooses the ordering and analyses the pattern once. Returns one of the codes of CInteriorStart.h.
int kayo_normal_analyse(kayo_normal *normal, const kayo_scaled *program, kayo_pool *pool);
// Forms A·Θ·Aᵀ + ρ·I and factorizes it; ρ grows until the factorization succeeds.
int kayo_normal_factorize(kayo_normal *normal, const double *theta);
// Solves for y to a relative residual of `tolerance` where a few refinements reach it.
void kayo_normal_solve(kayo_normal *normal, const double *right_side, double *y, double tolerance);
void kayo_normal_free(kayo_normal *normal);
