/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-interrupt.h"

#include "und-cli.h"

#include <signal.h>
#include <unistd.h>

/* An interrupt ends the program at once: a reader waits for nothing, and there is nothing to undo,
 * as every file is written beside its name and then renamed, or can be taken up where its state
 * says (see und-cli-passage-sink.c). Only the renaming is not torn. */
static GMutex writing;

static gpointer
wait_for_interrupt (gpointer data)
{
  sigset_t *signals = data;
  int number = 0;

  while (sigwait (signals, &number) != 0)
    continue;
  g_mutex_lock (&writing);
  if (isatty (STDERR_FILENO))
    (void) !write (STDERR_FILENO, "\n", 1);
  _exit (UND_CLI_EXIT_INTERRUPTED);
  return NULL;
}

/**
 * und_cli_watch_interrupts:
 *
 * Makes an interrupt (SIGINT) end the program with its own status. Call it once, before any other
 * thread starts. Where the caller has interrupts ignored, as shells do for jobs in the background,
 * they stay so.
 */
void
und_cli_watch_interrupts (void)
{
  static sigset_t signals;
  struct sigaction before;

  if (sigaction (SIGINT, NULL, &before) != 0 || before.sa_handler == SIG_IGN)
    return;
  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  if (pthread_sigmask (SIG_BLOCK, &signals, NULL) == 0)
    g_thread_unref (g_thread_new ("interrupts", wait_for_interrupt, &signals));
}

/**
 * und_cli_hold_interrupts:
 *
 * Puts interrupts off until und_cli_release_interrupts(), for a step that must be whole.
 */
void
und_cli_hold_interrupts (void)
{
  g_mutex_lock (&writing);
}

/**
 * und_cli_release_interrupts:
 *
 * Lets interrupts through again.
 */
void
und_cli_release_interrupts (void)
{
  g_mutex_unlock (&writing);
}
