/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-dateline.h"
#include "und-test-reader.h"

/* @expected is "dateline|code|date", an absent one being "-". */
static void
check_dateline (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autofree char *found = NULL;
  UndDateline dateline;

  if (und_dateline_match (reader, 0, reader->n_tokens, &dateline))
    {
      g_autofree char *words = und_reader_dup (reader, dateline.all.first, dateline.all.end);
      g_autofree char *date = dateline.date.end > 0 ? und_date_to_string (&dateline.day)
                                                    : g_strdup ("-");

      found = g_strjoin (
        "|", words, dateline.jurisdiction != NULL ? dateline.jurisdiction->code : "-", date, NULL);
      g_assert_true (und_reader_token_is (reader, dateline.body, "today"));
    }
  g_assert_cmpstr (found, ==, expected);
}

static void
test_forms (void)
{
  check_dateline ("WASHINGTON, D. C. – Today, we", "WASHINGTON, D. C.|US-DC|-");
  check_dateline ("WASHINGTON, D.C. -- Today, we", "WASHINGTON, D.C.|US-DC|-");
  check_dateline ("date 2025-03-04 (Duluth, MN) — Today, we",
                  "date 2025-03-04 (Duluth, MN)|US-MN|2025-03-04");
  check_dateline ("Duluth, MN – Today, we", "Duluth, MN|US-MN|-");
  check_dateline ("ST. PAUL — Today we", "ST. PAUL|US-MN|-");
  check_dateline ("SACRAMENTO – Today we", "SACRAMENTO|US-CA|-");
  check_dateline ("SALT LAKE CITY—Today we", "SALT LAKE CITY|US-UT|-");
  check_dateline ("DENVER, Colo. (March 4, 2025) – Today",
                  "DENVER, Colo. (March 4, 2025)|US-CO|2025-03-04");
  check_dateline ("BALTIMORE, MD, March 4, 2025 – Today",
                  "BALTIMORE, MD, March 4, 2025|US-MD|2025-03-04");
  check_dateline ("March 4, 2025 (SAINT PAUL) — Today",
                  "March 4, 2025 (SAINT PAUL)|US-MN|2025-03-04");
  check_dateline ("(Hartford, CT) – Today", "(Hartford, CT)|US-CT|-");
  check_dateline ("TOPEKA – March 4, 2025 – Today", "TOPEKA – March 4, 2025|US-KS|2025-03-04");
  check_dateline ("2025-03-04 CHICAGO, Ill. — Today", "2025-03-04 CHICAGO, Ill.|US-IL|2025-03-04");
  check_dateline ("Ghent, Belgium - Today", "Ghent, Belgium|-|-");
  check_dateline ("BOISE ? Today we", "BOISE|US-ID|-");
  check_dateline ("[BOISE] – Today we", "[BOISE]|US-ID|-");
  check_dateline ("Boise, Idaho: Today Treasurer Ada Penrose joined the treasurers of three other "
                  "states in a letter to the River Board",
                  "Boise, Idaho|US-ID|-");
}

/* The day stands behind the place, in or behind a mark of its own. */
static void
test_days_behind_places (void)
{
  check_dateline ("(DULUTH, Minn.) – March 4, 2025 – Today we",
                  "(DULUTH, Minn.) – March 4, 2025|US-MN|2025-03-04");
  check_dateline ("DULUTH, MN | March 4, 2025 | Today we",
                  "DULUTH, MN | March 4, 2025|US-MN|2025-03-04");
  check_dateline ("DULUTH, Minn. [March 4, 2025] Today we",
                  "DULUTH, Minn. [March 4, 2025]|US-MN|2025-03-04");
  check_dateline ("Duluth, Minnesota: March 4, 2025. Today we",
                  "Duluth, Minnesota: March 4, 2025|US-MN|2025-03-04");
  check_dateline ("(Duluth, MN - Tuesday, March 4, 2025) Today we",
                  "(Duluth, MN - Tuesday, March 4, 2025)|US-MN|2025-03-04");
  check_dateline ("(3/4/2025) DULUTH, Minn. – Today we",
                  "(3/4/2025) DULUTH, Minn.|US-MN|2025-03-04");
}

static void
test_what_is_no_dateline (void)
{
  check_dateline ("Today we ask – and today we hope", NULL);
  check_dateline ("Co-sponsors today", NULL);
  check_dateline ("Who? Today we", NULL);
  check_dateline ("Boise, Idaho: Mayor Ada Penrose", NULL);
  check_dateline ("[Ada Penrose, Mayor] – Today", NULL);
  check_dateline ("The river board - a body of five - today", NULL);
  check_dateline ("March 4, 2025, today", NULL);
  check_dateline ("DENVER –", NULL);
  check_dateline ("Parks, Schools: March 4, 2025. Governor Ada Penrose signed", NULL);
  check_dateline ("Home | News | Today we", NULL);
  check_dateline ("Penrose: today we", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/dateline/forms", test_forms);
  g_test_add_func ("/facts/dateline/days-behind-places", test_days_behind_places);
  g_test_add_func ("/facts/dateline/what-is-no-dateline", test_what_is_no_dateline);
  return g_test_run ();
}
