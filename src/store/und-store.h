/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-document.h"

G_BEGIN_DECLS

#define UND_STORE_ERROR (und_store_error_quark ())

typedef enum
{
  UND_STORE_ERROR_FAILED,         /* anything else */
  UND_STORE_ERROR_MISSING,        /* no such file, or one that may not be read */
  UND_STORE_ERROR_NOT_A_CAMPAIGN, /* another kind of file */
  UND_STORE_ERROR_NEWER,          /* made by a newer Undersigned */
  UND_STORE_ERROR_DAMAGED,
  UND_STORE_ERROR_BUSY,      /* another program writes to it */
  UND_STORE_ERROR_READ_ONLY, /* it, or its folder, may not be written to */
  UND_STORE_ERROR_FULL,      /* the disk is */
  UND_STORE_ERROR_NO_DOCUMENT,
} UndStoreError;

GQuark und_store_error_quark (void);

/* What und_store_open() may do. */
typedef enum
{
  UND_STORE_READ,   /* nothing is written */
  UND_STORE_WRITE,  /* the file is there */
  UND_STORE_CREATE, /* it is made if it is not */
} UndStoreMode;

/**
 * UndStore:
 *
 * A campaign file: documents with the bytes of their files, and the index of the words that they
 * share. An SQLite database, in which each change is a transaction: what a function here has
 * returned from successfully outlives a crash, and what failed left nothing behind. Used from one
 * thread at a time.
 */
typedef struct _UndStore UndStore;

UndStore *und_store_open (const char *path, UndStoreMode mode, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void und_store_free (UndStore *self);

/* Changes between begin and commit count together. */
gboolean und_store_begin (UndStore *self, GError **error);
gboolean und_store_commit (UndStore *self, GError **error);
void und_store_roll_back (UndStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndStore, und_store_free)

G_END_DECLS
