/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "chance-table.h"

/* Cells that the module may look at for each token and each witness: those of two columns for each
 * of a dozen runs back, and of some more round a run. */
#define MAX_LOOKED 32

/* Loosens the words of @self, which stays as it is; returns what was freed of all tokens. */
static guint8 *
loosen (const Table *self)
{
  const gsize n_tokens = self->starts[self->texts->len];
  g_autofree guint32 *columns = g_memdup2 (self->columns, (n_tokens + 1) * sizeof *columns);
  guint8 *is_freed = g_new0 (guint8, n_tokens + 1);
  gsize n_columns = self->n_columns;
  guint32 next = (guint32) n_columns;

  und_chance_match_loosen (self->witnesses, self->texts->len, self->starts, columns, &n_columns);
  for (gsize t = 0; t < n_tokens; t++)
    {
      is_freed[t] = columns[t] != self->columns[t];
      if (is_freed[t])
        g_assert_cmpuint (columns[t], ==, next++);
    }
  g_assert_cmpuint (n_columns, ==, next);
  return is_freed;
}

static guint32
pick (guint32 n)
{
  return (guint32) g_test_rand_int_range (0, (gint32) n);
}

/* One cell of a column whose word is @id: the same in @n_same of ten, else one of a few, or a name
 * in the place of a name. */
static void
add_random (Text *text, guint32 id, guint32 n_same, guint32 column)
{
  const gboolean is_word = id % 6 != 0;
  const guint8 slot = is_word && id % 7 == 0 ? (guint8) (1 + id % 2) : 0;

  if (pick (10) < n_same)
    add (text, id, is_word, slot, column);
  else
    add (text, 100 + pick (400) * 6 + is_word, is_word, slot, column);
}

/* Columns of which each witness has a part, mostly in order; of some nobody else has anything. */
static void
write_table (Table *self)
{
  const guint32 n_columns = 1 + pick (40), n_texts = 1 + pick (5), n_same = 1 + pick (10);
  const guint32 n_there = 3 + pick (8);
  g_autofree guint32 *ids = g_new (guint32, n_columns);
  g_autofree guint32 *owners = g_new (guint32, n_columns);

  for (guint32 c = 0; c < n_columns; c++)
    {
      ids[c] = pick (90);
      owners[c] = c > 0 && pick (3) > 0 ? owners[c - 1] : pick (n_texts * 3);
    }
  for (guint32 w = 0; w < n_texts; w++)
    {
      Text *text = table_add (self);
      const guint32 from = pick (n_columns + 1), is_moved = pick (4) == 0;
      gboolean is_there = TRUE;

      for (guint32 k = 0; k < n_columns; k++)
        {
          const guint32 c = is_moved ? (k + from) % n_columns : k;

          if (pick (4) == 0)
            is_there = pick (10) < n_there;
          if (is_there && (owners[c] >= n_texts || owners[c] == w))
            add_random (text, ids[c], n_same, c);
        }
    }
  self->n_columns = n_columns;
  table_fill (self, NULL);
}

static void
test_random_keeps_best_chain (void)
{
  guint n_told = 0, n_freed = 0, n_tokens = 0;

  for (guint round = 0; round < 6000; round++)
    {
      g_auto (Table) table = { 0 };
      g_autofree guint8 *is_freed = NULL;

      table_init (&table);
      write_table (&table);
      is_freed = loosen (&table);
      for (gsize w = 0; w < table.texts->len; w++)
        n_told += check_best (&table, w, is_freed + table.starts[w]);
      for (gsize t = 0; t < table.starts[table.texts->len]; t++, n_tokens++)
        n_freed += is_freed[t];
    }
  g_test_message ("%u witnesses; %u of %u tokens freed", n_told, n_freed, n_tokens);
  g_assert_cmpuint (n_told, >=, 10000);
  g_assert_cmpuint (n_freed, >=, n_tokens / 10);
  g_assert_cmpuint (n_freed, <=, n_tokens - n_tokens / 10);
}

static gboolean
is_alone (const Table *self, gsize witness, guint32 token)
{
  for (gsize w = 0; w < self->texts->len; w++)
    {
      if (w != witness && find_token (self, w, get_column (self, witness, token)) >= 0)
        return FALSE;
    }
  return TRUE;
}

/* Where each token should come, and whether it should move at all. */
typedef struct
{
  guint32 host; /* the old column that it stays in, or comes to */
  gint side;
  gboolean is_moved;
} Place;

/* Where the loose tokens [start, end) of @witness should come: to the longest piece of them that
 * stood alone in columns that follow each other and have a place, or else beside their neighbour.
 */
static Place
find_place (const Table *self, gsize witness, guint32 start, guint32 end, gsize n_placed)
{
  Place place = { 0, start > 0 ? 1 : -1, TRUE };
  guint32 longest = 0, length = 0;

  place.host = get_column (self, witness, start);
  if (start > 0)
    place.host = get_column (self, witness, start - 1);
  else if (end < count_tokens (self, witness))
    place.host = get_column (self, witness, end);
  for (guint32 t = start; t < end; t++)
    {
      const guint32 column = get_column (self, witness, t);

      if (column >= n_placed || !is_alone (self, witness, t))
        {
          length = 0;
          continue;
        }
      length = length > 0 && column == get_column (self, witness, t - 1) + 1 ? length + 1 : 1;
      if (length <= longest)
        continue;
      longest = length;
      place.host = column - (length - 1);
    }
  return place;
}

static Place *
list_places (const Table *self, const guint8 *is_freed, gsize n_placed)
{
  Place *places = g_new0 (Place, self->starts[self->texts->len] + 1);

  for (gsize w = 0; w < self->texts->len; w++)
    {
      const guint32 n = count_tokens (self, w);
      Place *own = places + self->starts[w];

      for (guint32 t = 0, end; t < n; t = MAX (end, t + 1))
        {
          gboolean must_move = FALSE;

          own[t] = (Place){ get_column (self, w, t), 0, FALSE };
          for (end = t; end < n; end++)
            {
              if (!is_freed[self->starts[w] + end] && !is_alone (self, w, end))
                break;
              own[end] = (Place){ get_column (self, w, end), 0, FALSE };
              must_move |= get_column (self, w, end) >= n_placed || !is_alone (self, w, end);
            }
          for (guint32 k = t; must_move && k < end; k++)
            own[k] = find_place (self, w, t, end, n_placed);
        }
    }
  return places;
}

static gint
compare (guint32 x, guint32 y)
{
  return x < y ? -1 : x > y;
}

/* Does @columns put all tokens where @places has them? Two texts that come to one place may stand
 * there in either order. */
static void
check_places (const Table *self, const Place *places, const guint32 *columns, gsize n_columns)
{
  const gsize n_tokens = self->starts[self->texts->len];

  for (gsize s = 0; s < n_tokens; s++)
    {
      g_assert_cmpuint (columns[s], <, n_columns);
      for (gsize t = s + 1; t < n_tokens; t++)
        {
          const gint order = compare (columns[s], columns[t]);

          if (places[s].host != places[t].host)
            g_assert_cmpint (order, ==, compare (places[s].host, places[t].host));
          else if (places[s].side != places[t].side)
            g_assert_cmpint (order, ==, places[s].side < places[t].side ? -1 : 1);
          else if (places[s].is_moved)
            g_assert_cmpint (order, !=, 0);
          else
            g_assert_cmpint (order, ==, 0);
        }
    }
}

/* What comes to a place together stands in columns that follow each other. */
static void
check_rows (const Table *self, const Place *places, const guint32 *columns)
{
  for (gsize w = 0; w < self->texts->len; w++)
    {
      for (gsize t = self->starts[w]; t + 1 < self->starts[w + 1]; t++)
        {
          if (places[t].is_moved && places[t + 1].is_moved)
            g_assert_cmpuint (columns[t + 1], ==, columns[t] + 1);
        }
    }
}

/* Settles @self in place and says how many of its tokens moved. */
static guint
check_settle (Table *self, gsize n_placed)
{
  const gsize n_tokens = self->starts[self->texts->len];
  g_autofree guint8 *is_freed = loosen (self);
  g_autofree Place *places = list_places (self, is_freed, n_placed);
  g_autofree guint32 *columns = g_memdup2 (self->columns, (n_tokens + 1) * sizeof *columns);
  gsize n_columns = self->n_columns;
  guint n_moved = 0;

  und_chance_match_settle (self->witnesses, self->texts->len, self->starts, columns, n_placed,
                           &n_columns);
  check_places (self, places, columns, n_columns);
  check_rows (self, places, columns);
  for (gsize t = 0; t < n_tokens; t++)
    n_moved += places[t].is_moved;
  g_assert_cmpuint (n_columns, ==, self->n_columns + n_moved);
  if (n_moved == 0 && n_tokens > 0)
    g_assert_cmpmem (columns, n_tokens * sizeof *columns, self->columns,
                     n_tokens * sizeof *columns);
  memcpy (self->columns, columns, n_tokens * sizeof *columns);
  self->n_columns = n_columns;
  return n_moved;
}

/* Gives what is freed columns of its own, without a place. */
static void
take_loose (Table *self)
{
  und_chance_match_loosen (self->witnesses, self->texts->len, self->starts, self->columns,
                           &self->n_columns);
}

static void
test_random_settles_in_place (void)
{
  guint n_moved = 0;

  for (guint round = 0; round < 4000; round++)
    {
      g_auto (Table) table = { 0 };
      gsize n_placed;

      table_init (&table);
      write_table (&table);
      n_placed = round % 4 == 3 ? pick ((guint32) table.n_columns + 1) : table.n_columns;
      if (round % 2 == 0)
        take_loose (&table);
      n_moved += check_settle (&table, n_placed);
    }
  g_test_message ("%u moved", n_moved);
  g_assert_cmpuint (n_moved, >=, 20000);
}

/* @table with its texts in another order, written to @order. */
static void
shuffle (Table *table, guint *order)
{
  for (guint w = 0; w < table->texts->len; w++)
    {
      const guint other = pick (w + 1);

      order[w] = order[other];
      order[other] = w;
    }
  table_fill (table, order);
}

/* @values of the tokens of all, as @self has them in @order, put into the texts' own order. */
static guint32 *
restore_order (const Table *self, const guint *order, const guint32 *values)
{
  const gsize n_tokens = self->starts[self->texts->len];
  g_autofree gsize *starts = g_new0 (gsize, self->texts->len + 1);
  guint32 *restored = g_new0 (guint32, n_tokens + 1);

  for (guint w = 0; w < self->texts->len; w++)
    starts[w + 1] = starts[w] + ((const Text *) self->texts->pdata[w])->ids->len;
  for (guint w = 0; w < self->texts->len; w++)
    {
      for (guint32 t = 0; t < count_tokens (self, w); t++)
        restored[starts[order[w]] + t] = values[self->starts[w] + t];
    }
  return restored;
}

/* Whose words are freed, and which share a column in the end, is the same in any order. */
static void
test_order_does_not_count (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_auto (Table) table = { 0 };
      guint order[8] = { 0 };
      g_autofree guint32 *first = NULL;
      g_autofree guint32 *second = NULL;
      gsize n_placed, n_tokens, n_first, n_second;

      table_init (&table);
      write_table (&table);
      n_placed = n_first = n_second = table.n_columns;
      n_tokens = table.starts[table.texts->len];
      und_chance_match_settle (table.witnesses, table.texts->len, table.starts, table.columns,
                               n_placed, &n_first);
      first = g_memdup2 (table.columns, (n_tokens + 1) * sizeof *first);
      shuffle (&table, order);
      und_chance_match_settle (table.witnesses, table.texts->len, table.starts, table.columns,
                               n_placed, &n_second);
      second = restore_order (&table, order, table.columns);
      g_assert_cmpuint (n_first, ==, n_second);
      for (gsize s = 0; s < n_tokens; s++)
        {
          for (gsize t = 0; t < s; t++)
            g_assert_cmpint (first[s] == first[t], ==, second[s] == second[t]);
        }
    }
}

/* A line a witness, a letter in its column: a capital is a name, "." a mark, "-" is nothing. What
 * is freed is shown as "*". */
static void
check_loosen (const char *const *lines, const char *const *expected)
{
  g_auto (Table) table = { 0 };
  g_autofree guint8 *is_freed = NULL;

  table_init (&table);
  for (guint w = 0; lines[w] != NULL; w++)
    {
      Text *text = table_add (&table);

      for (guint32 c = 0; lines[w][c] != '\0'; c++)
        {
          if (lines[w][c] != '-')
            add (text, (guint32) (guchar) lines[w][c], lines[w][c] != '.',
                 g_ascii_isupper (lines[w][c]), c);
        }
      table.n_columns = MAX (table.n_columns, strlen (lines[w]));
    }
  table_fill (&table, NULL);
  is_freed = loosen (&table);
  for (guint w = 0; w < table.texts->len; w++)
    {
      g_autofree char *shown = g_strdup (lines[w]);

      for (guint32 t = 0; t < count_tokens (&table, w); t++)
        {
          if (is_freed[table.starts[w] + t])
            shown[get_column (&table, w, t)] = '*';
        }
      g_assert_cmpstr (shown, ==, expected[w]);
    }
}

#define LINES(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Between gaps of three words and of four a lone word is kept; between two of four it is not. */
static void
test_lone_word (void)
{
  check_loosen (LINES ("abcdef012m345ghijkl", "abcdefqrsmtuvghijkl"),
                LINES ("abcdef012m345ghijkl", "abcdefqrsmtuvghijkl"));
  check_loosen (LINES ("abcdef0123m456ghijkl", "abcdefqrstmuvwghijkl"),
                LINES ("abcdef0123m456ghijkl", "abcdefqrstmuvwghijkl"));
  check_loosen (LINES ("abcdef0123m4567ghijkl", "abcdefqrstmuvwxghijkl"),
                LINES ("abcdef*********ghijkl", "abcdef*********ghijkl"));
}

/* Between long gaps a run of four is kept and one of three is not, nor four of which one is a mark;
 * where the gaps are a word shorter, three are. */
static void
test_short_run (void)
{
  check_loosen (LINES ("abcdef012345mnop6789!?ghijkl", "abcdefqrstuvmnopwxyz+=ghijkl"),
                LINES ("abcdef012345mnop6789!?ghijkl", "abcdefqrstuvmnopwxyz+=ghijkl"));
  check_loosen (LINES ("abcdef012345mno6789!?ghijkl", "abcdefqrstuvmnowxyz+=ghijkl"),
                LINES ("abcdef***************ghijkl", "abcdef***************ghijkl"));
  check_loosen (LINES ("abcdef012345mn.o6789!?ghijkl", "abcdefqrstuvmn.owxyz+=ghijkl"),
                LINES ("abcdef****************ghijkl", "abcdef****************ghijkl"));
  check_loosen (LINES ("abcdef01234mno6789!ghijkl", "abcdefqrstumnowxyz+ghijkl"),
                LINES ("abcdef01234mno6789!ghijkl", "abcdefqrstumnowxyz+ghijkl"));
}

/* Eight words beside eight others are variants; nine are two passages. At the ends likewise. */
static void
test_variants (void)
{
  check_loosen (LINES ("abcdef01234567ghijkl", "abcdefqrstuvwxghijkl"),
                LINES ("abcdef01234567ghijkl", "abcdefqrstuvwxghijkl"));
  check_loosen (LINES ("abcdef012345678ghijkl", "abcdefqrstuvwxyghijkl"),
                LINES ("abcdef*********ghijkl", "abcdef*********ghijkl"));
  check_loosen (LINES ("01234567ghijkl", "qrstuvwxghijkl"),
                LINES ("01234567ghijkl", "qrstuvwxghijkl"));
  check_loosen (LINES ("012345678ghijkl", "qrstuvwxyghijkl"),
                LINES ("*********ghijkl", "*********ghijkl"));
  check_loosen (LINES ("ghijkl01234567", "ghijklqrstuvwx"),
                LINES ("ghijkl01234567", "ghijklqrstuvwx"));
  check_loosen (LINES ("ghijkl012345678", "ghijklqrstuvwxy"),
                LINES ("ghijkl*********", "ghijkl*********"));
  /* Marks are no words. */
  check_loosen (LINES ("abcdef0123.4567ghijkl", "abcdefqrst.uvwxghijkl"),
                LINES ("abcdef0123.4567ghijkl", "abcdefqrst.uvwxghijkl"));
}

/* What is between two words in one witness, and in no other, has a place elsewhere. */
static void
test_gaps_of_others (void)
{
  check_loosen (LINES ("abcdef01ghijkl", "abcdef--ghijkl"),
                LINES ("abcdef**ghijkl", "abcdef--ghijkl"));
  check_loosen (LINES ("abcdef01ghijkl", "abcdef--ghijkl", "abcdefqrghijkl"),
                LINES ("abcdef01ghijkl", "abcdef--ghijkl", "abcdefqrghijkl"));
  /* A word of one witness between words that the other has far apart. */
  check_loosen (LINES ("abcdef0--------ghijkl", "abcdefqrstuvwxyghijkl"),
                LINES ("abcdef*--------ghijkl", "abcdef*********ghijkl"));
  /* A third has them near, and that is what counts. */
  check_loosen (LINES ("abcdef0--------ghijkl", "abcdefqrstuvwxyghijkl", "abcdefz--------ghijkl"),
                LINES ("abcdef0--------ghijkl", "abcdef*********ghijkl", "abcdefz--------ghijkl"));
}

/* Two names in one place agree. */
static void
test_names_agree (void)
{
  check_loosen (LINES ("A", "B"), LINES ("A", "B"));
  check_loosen (LINES ("a", "b"), LINES ("*", "*"));
  check_loosen (LINES ("A", "b"), LINES ("*", "*"));
}

/* Four words between two that go together stand far from each other elsewhere. To pass all of them
 * costs less than to keep one. */
static void
test_far_words_between_near (void)
{
  static const guint32 n_near = 12, n_apart = 10;
  g_auto (Table) table = { 0 };
  g_autofree guint8 *is_freed = NULL;
  Text *first, *second;

  table_init (&table);
  first = table_add (&table);
  second = table_add (&table);
  for (guint32 t = 0; t < n_near; t++)
    {
      for (guint32 k = 1; t == n_near / 2 && k <= 4; k++)
        add (first, n_near + k * n_apart, TRUE, 0, n_near + k * n_apart);
      add (first, t, TRUE, 0, t);
    }
  for (guint32 t = 0; t <= n_near + 4 * n_apart; t++)
    add (second, t, TRUE, 0, t);
  table.n_columns = second->ids->len;
  table_fill (&table, NULL);
  is_freed = loosen (&table);
  g_assert_true (check_best (&table, 0, is_freed));
  for (guint32 t = 0; t < first->ids->len; t++)
    g_assert_cmpuint (is_freed[t], ==, t >= n_near / 2 && t < n_near / 2 + 4);
}

static void
test_empty_and_same (void)
{
  check_loosen (LINES (""), LINES (""));
  check_loosen (LINES ("", ""), LINES ("", ""));
  check_loosen (LINES ("abc"), LINES ("***"));
  check_loosen (LINES ("abc", ""), LINES ("***", ""));
  check_loosen (LINES ("abc", "---"), LINES ("***", "---"));
  check_loosen (LINES ("abc", "abc", "---"), LINES ("abc", "abc", "---"));
  check_loosen (LINES ("...", "..."), LINES ("...", "..."));
  check_loosen (LINES ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"),
                LINES ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"));
  check_loosen (LINES ("abcd----", "----efgh"), LINES ("****----", "----****"));
}

/* Adds @n_texts of @n tokens each. */
typedef void (*Writer) (Table *table, guint32 n, guint n_texts);

/* All alike. */
static void
write_same (Table *table, guint32 n, guint n_texts)
{
  for (guint w = 0; w < n_texts; w++)
    {
      Text *text = table_add (table);

      for (guint32 t = 0; t < n; t++)
        add (text, t, TRUE, 0, t);
    }
  table->n_columns = n;
}

/* Every other word is the same in all: each is a run. */
static void
write_lone (Table *table, guint32 n, guint n_texts)
{
  for (guint w = 0; w < n_texts; w++)
    {
      Text *text = table_add (table);

      for (guint32 t = 0; t < n; t++)
        add (text, t % 2 == 0 ? t : t + w * n, TRUE, 0, t);
    }
  table->n_columns = n;
}

/* Marks alone, each of them a run, between which there is not one word. */
static void
write_marks (Table *table, guint32 n, guint n_texts)
{
  write_lone (table, n, n_texts);
  for (guint w = 0; w < n_texts; w++)
    {
      const Text *text = table->texts->pdata[w];

      memset (text->letters->data, 0, n);
    }
}

/* Half of them have all words in reverse: each is a run, and none goes with another. */
static void
write_reversed (Table *table, guint32 n, guint n_texts)
{
  for (guint w = 0; w < n_texts; w++)
    {
      Text *text = table_add (table);

      for (guint32 t = 0; t < n; t++)
        add (text, w % 2 == 0 ? t : n - 1 - t, TRUE, 0, w % 2 == 0 ? t : n - 1 - t);
    }
  table->n_columns = n;
}

/* In each column a word of its own beside the others', all of which are loose. */
static void
write_unlike (Table *table, guint32 n, guint n_texts)
{
  for (guint w = 0; w < n_texts; w++)
    {
      Text *text = table_add (table);

      for (guint32 t = 0; t < n; t++)
        add (text, w * n + t, TRUE, 0, t);
    }
  table->n_columns = n;
}

/* What is looked at grows as the tokens do, and as the witnesses. */
static void
test_looks_at_linear_many (void)
{
  static const Writer writers[] = { write_same, write_lone, write_marks, write_reversed,
                                    write_unlike };
  static const guint32 sizes[][2] = { { 20000, 2 }, { 400, 100 } };

  for (guint k = 0; k < G_N_ELEMENTS (writers) * G_N_ELEMENTS (sizes); k++)
    {
      const guint32 *size = sizes[k % G_N_ELEMENTS (sizes)];
      const guint64 most = (guint64) MAX_LOOKED * size[0] * size[1] * size[1];
      g_auto (Table) table = { 0 };
      gsize n_columns;
      guint64 n_loosen, n_settle;

      table_init (&table);
      writers[k / G_N_ELEMENTS (sizes)](&table, size[0], size[1]);
      n_columns = table.n_columns;
      table_fill (&table, NULL);
      n_settle = und_chance_match_settle (table.witnesses, size[1], table.starts, table.columns,
                                          table.n_columns, &n_columns);
      table_fill (&table, NULL);
      n_loosen = und_chance_match_loosen (table.witnesses, size[1], table.starts, table.columns,
                                          &table.n_columns);
      g_test_message ("%u: %" G_GUINT64_FORMAT " and %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT,
                      k, n_loosen, n_settle, most);
      g_assert_cmpuint (n_loosen, <=, n_settle);
      g_assert_cmpuint (n_settle, <=, most);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/chance-match/random-keeps-best-chain", test_random_keeps_best_chain);
  g_test_add_func ("/diff/chance-match/random-settles-in-place", test_random_settles_in_place);
  g_test_add_func ("/diff/chance-match/order-does-not-count", test_order_does_not_count);
  g_test_add_func ("/diff/chance-match/lone-word", test_lone_word);
  g_test_add_func ("/diff/chance-match/short-run", test_short_run);
  g_test_add_func ("/diff/chance-match/variants", test_variants);
  g_test_add_func ("/diff/chance-match/gaps-of-others", test_gaps_of_others);
  g_test_add_func ("/diff/chance-match/far-words-between-near", test_far_words_between_near);
  g_test_add_func ("/diff/chance-match/names-agree", test_names_agree);
  g_test_add_func ("/diff/chance-match/empty-and-same", test_empty_and_same);
  g_test_add_func ("/diff/chance-match/looks-at-linear-many", test_looks_at_linear_many);
  return g_test_run ();
}
