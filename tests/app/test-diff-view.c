/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-diff-row.h"
#include "und-diff-view.h"

#include "app-test.h"

static const char before[] =
  "The undersigned write about the river and the people who drink it.\n\n"
  "Put plainly, the dumping is wrong, as it is in 21 states today.\n\n"
  "We ask you to end it now.\n";
static const char after[] = "The undersigned write about the river and the people who drink it.\n\n"
                            "Put plainly, the dumping is wrong in 20 states today.\n\n"
                            "We ask you to end it now.\n";

static UndComparison *
compare (const char *a, const char *b)
{
  g_autoptr (UndText) text_a = und_text_new (a, strlen (a), NULL);
  g_autoptr (UndText) text_b = und_text_new (b, strlen (b), NULL);
  gsize n_a = 0;
  gsize n_b = 0;
  UndComparisonOptions options = { 0 };

  und_text_get_bytes (text_a, &n_a);
  und_text_get_bytes (text_b, &n_b);
  return und_comparison_new (text_a, und_span (0, n_a), text_b, und_span (0, n_b), &options, NULL,
                             NULL);
}

/* "struck words|struck words", as the attributes of a side have them. */
static char *
list_marked (const char *words, PangoAttrList *marks, PangoAttrType type)
{
  GSList *attributes = pango_attr_list_get_attributes (marks);
  GString *list = g_string_new (NULL);

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type != type)
        continue;
      g_string_append_printf (list, "%s%.*s", list->len > 0 ? "|" : "",
                              (int) (attribute->end_index - attribute->start_index),
                              words + attribute->start_index);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  return g_string_free (list, FALSE);
}

static void
check_marks (UndComparison *comparison, guint row, gboolean is_a, const char *want)
{
  gsize n_rows = 0;
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);
  g_autoptr (PangoAttrList) marks = und_diff_row_make_marks (comparison, &rows[row], is_a);
  g_autofree char *words = und_diff_row_dup_words (is_a ? und_comparison_get_a (comparison)
                                                        : und_comparison_get_b (comparison),
                                                   is_a ? rows[row].a : rows[row].b);
  g_autofree char *got = list_marked (words, marks,
                                      is_a ? PANGO_ATTR_STRIKETHROUGH : PANGO_ATTR_UNDERLINE);

  g_assert_cmpuint (row, <, n_rows);
  g_assert_cmpstr (got, ==, want);
}

static void
test_marks (void)
{
  g_autoptr (UndComparison) comparison = compare (before, after);
  gsize n_rows = 0;
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);
  g_autofree char *description = NULL;

  g_assert_cmpuint (n_rows, ==, 3);
  check_marks (comparison, 0, TRUE, "");
  g_assert_false (und_diff_row_differs (comparison, &rows[0]));
  g_assert_true (und_diff_row_differs (comparison, &rows[1]));
  description = und_diff_row_dup_description (comparison, &rows[1], FALSE);
  g_assert_nonnull (strstr (description, "inserted: 20"));
  check_marks (comparison, 1, FALSE, " |20");
}

/* What is said once more is told as such. */
static void
test_copies (void)
{
  static const char said[] = "The river runs cold below the mill in every month of spring.\n\n";
  g_autofree char *twice = g_strconcat (said, "We ask for help.\n\n", said, NULL);
  g_autofree char *once = g_strconcat (said, "We ask for help.\n", NULL);
  g_autoptr (UndComparison) comparison = compare (once, twice);
  gsize n_rows = 0;
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);
  g_autofree char *description = NULL;
  g_autofree char *copies = und_diff_row_dup_copies (comparison, &rows[n_rows - 1], FALSE);

  g_assert_true (g_str_has_prefix (copies, "also stands in A: The river runs"));
  g_assert_null (und_diff_row_dup_copies (comparison, &rows[0], FALSE));
  description = und_diff_row_dup_description (comparison, &rows[n_rows - 1], FALSE);
  g_assert_nonnull (strstr (description, "also stands in A: The river runs"));
}

/* A word that only ends its paragraph now is not marked, the space that it lost is. */
static void
test_white_space_marks (void)
{
  g_autoptr (UndComparison) comparison = compare ("The river runs cold today\n\nWe ask for help.\n",
                                                  "The river runs\n\nWe ask for help.\n");

  check_marks (comparison, 0, TRUE, " |cold today");
  check_marks (comparison, 0, FALSE, "");
}

static GtkWidget *
show_view (UndComparison *comparison, GtkWidget **window)
{
  GtkWidget *view = g_object_new (UND_TYPE_DIFF_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (*window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (*window), 800, 300);
  und_diff_view_set_comparison (UND_DIFF_VIEW (view), comparison);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (*window);
  test_settle (50);
  return view;
}

/* Is a side with @words in view? */
static GtkWidget *
find_words (GtkWidget *view, const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_INSCRIPTION (child) && gtk_widget_get_child_visible (child)
        && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (child)), words) == 0)
      return child;
  return NULL;
}

static void
test_rows_stand_in_line (void)
{
  g_autoptr (UndComparison) comparison = compare (before, after);
  GtkWidget *window;
  GtkWidget *view = show_view (comparison, &window);
  GtkWidget *a = find_words (view,
                             "Put plainly, the dumping is wrong, as it is in 21 states today.");
  GtkWidget *b = find_words (view, "Put plainly, the dumping is wrong in 20 states today.");
  graphene_rect_t bounds[2];

  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_true (gtk_widget_compute_bounds (a, view, &bounds[0]));
  g_assert_true (gtk_widget_compute_bounds (b, view, &bounds[1]));
  g_assert_cmpfloat (bounds[0].origin.y, ==, bounds[1].origin.y);
  g_assert_cmpfloat (bounds[0].size.height, ==, bounds[1].size.height);
  g_assert_cmpfloat (bounds[0].origin.x + bounds[0].size.width, <, bounds[1].origin.x);
  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
make_long (guint n_paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (text, "Paragraph %u has a few words of its own and is not long.\n\n",
                            i);
  return g_string_free (text, FALSE);
}

static char *
make_line (guint n_words, guint changed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", i % changed == 0 ? "é" : "water");
  return g_string_free (text, FALSE);
}

/* A paragraph without an end is cut into rows that cover both sides, in order, once. */
static void
test_endless_paragraph (void)
{
  g_autofree char *a = make_line (20000, 100);
  g_autofree char *b = make_line (21000, 101);
  g_autoptr (UndComparison) comparison = compare (a, b);
  g_autoptr (GArray) rows = und_diff_row_list (comparison);
  gsize a_end = 0;
  gsize b_end = 0;

  g_assert_cmpuint (rows->len, >, 20);
  for (guint i = 0; i < rows->len; i++)
    {
      const UndComparisonRow *row = &g_array_index (rows, UndComparisonRow, i);

      g_assert_cmpuint (und_span_length (row->a), <=, 8192);
      g_assert_cmpuint (und_span_length (row->b), <=, 8192);
      g_assert_true (g_utf8_validate (a + row->a.start, (gssize) und_span_length (row->a), NULL));
      g_assert_cmpuint (row->a.start, ==, a_end);
      g_assert_cmpuint (row->b.start, ==, b_end);
      a_end = row->a.end;
      b_end = row->b.end;
    }
  g_assert_cmpuint (a_end, ==, strlen (a));
  g_assert_cmpuint (b_end, ==, strlen (b));
}

static guint
count_children (GtkWidget *widget)
{
  guint n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children++;
  return n_children;
}

static void
test_long_text_has_few_widgets (void)
{
  g_autofree char *text = make_long (2000);
  g_autoptr (UndComparison) comparison = compare (text, text);
  GtkWidget *window;
  GtkWidget *view = show_view (comparison, &window);

  g_assert_cmpuint (und_diff_view_get_n_rows (UND_DIFF_VIEW (view)), ==, 2000);
  und_diff_view_show_row (UND_DIFF_VIEW (view), 1500);
  test_settle (100);
  g_assert_nonnull (
    find_words (view, "Paragraph 1500 has a few words of its own and is not long."));
  g_assert_null (find_words (view, "Paragraph 3 has a few words of its own and is not long."));
  g_assert_cmpuint (count_children (view), <, 200);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  g_test_add_func ("/app/diff-view/marks", test_marks);
  g_test_add_func ("/app/diff-view/copies", test_copies);
  g_test_add_func ("/app/diff-view/white-space-alone-is-marked-alone", test_white_space_marks);
  g_test_add_func ("/app/diff-view/rows-stand-in-line", test_rows_stand_in_line);
  g_test_add_func ("/app/diff-view/endless-paragraph-is-cut", test_endless_paragraph);
  g_test_add_func ("/app/diff-view/long-text-has-few-widgets", test_long_text_has_few_widgets);
  return g_test_run ();
}
