;;; eglot.el --- Opens a Dockerfile under Eglot, takes a code action and saves  -*- lexical-binding: t -*-

;; emacs --batch -l eglot.el; PLIMSOLL_SETUP is the snippet of docs/editors.md, PLIMSOLL_FILE the Dockerfile,
;; PLIMSOLL_LINE a line of it, from 1, that has a diagnostic, PLIMSOLL_ACTION the title of the action to take there.
;; Prints the codes of the diagnostics before and after, one line each.

;;; Code:

(require 'package)
(package-initialize)
(require 'eglot)
(require 'dockerfile-mode)

(defun plimsoll-test-codes ()
  "The codes of what Flymake shows."
  (mapcar (lambda (shown) (plist-get (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data shown))) :code))
          (flymake-diagnostics)))

(defun plimsoll-test-wait (what holds)
  "Wait until HOLDS; WHAT says what is waited for."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "It never came: %s" what))
      (accept-process-output nil 0.05)
      (flymake-start nil))))

(load (getenv "PLIMSOLL_SETUP"))
(let ((line (string-to-number (getenv "PLIMSOLL_LINE")))
      (eglot-sync-connect t)
      ;; As if it were asked for by a key, and not with the mouse.
      (last-nonmenu-event ?\r))
  (find-file (getenv "PLIMSOLL_FILE"))
  (unless (bound-and-true-p eglot--managed-mode) (apply #'eglot (eglot--guess-contact)))
  (plimsoll-test-wait "the diagnostics" #'plimsoll-test-codes)
  (princ (format "%s\n" (plimsoll-test-codes)))
  (goto-char (point-min))
  (forward-line (1- line))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt actions &rest _)
               (or (car (assoc (getenv "PLIMSOLL_ACTION") actions)) (error "Not offered, only %S" actions)))))
    (eglot-code-actions (point) (line-end-position) nil t))
  (let ((gone (car (plimsoll-test-codes))))
    (save-buffer)
    (plimsoll-test-wait "the end of the problem" (lambda () (not (member gone (plimsoll-test-codes))))))
  (princ (format "%s\n" (plimsoll-test-codes)))
  (eglot-shutdown (eglot-current-server)))

;;; eglot.el ends here
