/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Runs a fuzzer's entry without libFuzzer: over the seeds of a folder, and over each of them with
 * pieces cut out, doubled and overwritten, the same ones each time. */
#include "und-fuzz.h"

#define N_MUTATIONS 40

static void
replay_mutation (GByteArray *seed, GRand *random)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 at = (guint32) g_rand_int_range (random, 0, (gint32) seed->len);
  guint32 length = (guint32) g_rand_int_range (random, 1, (gint32) (seed->len - at) + 1);

  g_byte_array_append (data, seed->data, seed->len);
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_byte_array_remove_range (data, at, length);
      break;
    case 1:
      g_byte_array_append (data, seed->data + at, length);
      break;
    default:
      for (guint32 i = at; i < at + MIN (length, 4); i++)
        data->data[i] = (guint8) g_rand_int_range (random, 0, 256);
    }
  (void) LLVMFuzzerTestOneInput (data->data, data->len);
}

static void
replay (gconstpointer path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;
  GByteArray *seed;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, >, 0);
  (void) LLVMFuzzerTestOneInput ((const guint8 *) bytes, n_bytes);
  seed = g_byte_array_new_take ((guint8 *) g_steal_pointer (&bytes), n_bytes);
  for (guint i = 0; i < N_MUTATIONS; i++)
    replay_mutation (seed, random);
  g_byte_array_unref (seed);
}

static void
replay_nothing (void)
{
  (void) LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

/* The arguments are the folder of the seeds and then those of every test. */
int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (folder);
  g_test_add_func ("/fuzz/nothing", replay_nothing);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

      g_ptr_array_add (paths, g_build_filename (argv[1], name, NULL));
      g_test_add_data_func (test, g_ptr_array_index (paths, paths->len - 1), replay);
    }
  return g_test_run ();
}
