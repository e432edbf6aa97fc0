-- Opens a Dockerfile in a headless Neovim, prints the diagnostics as one line of JSON, makes those of a line go away, prints
-- the diagnostics that are left, and quits: it replaces the line by a comment, or takes the code action whose title is
-- PLIMSOLL_ACTION, as a user would from the list, and saves.
--   nvim --headless -u NONE -i NONE -n -c 'luafile neovim.lua'
-- PLIMSOLL_SETUP is a Lua file with the snippet of docs/editors.md, PLIMSOLL_FILE the Dockerfile,
-- PLIMSOLL_LINE the line, from 0; it must have a diagnostic.
local function finish(code, message)
  if message then io.stderr:write(message .. '\n') end
  vim.cmd(code == 0 and 'qall!' or code .. 'cquit!')
end

local encode = vim.json and vim.json.encode or vim.fn.json_encode

local function print_diagnostics()
  local shown = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    local lsp = item.user_data and item.user_data.lsp or {}
    table.insert(shown, {
      code = item.code or lsp.code,
      severity = item.severity,
      source = item.source,
      message = item.message,
      from = { item.lnum, item.col },
      to = { item.end_lnum, item.end_col },
    })
  end
  io.stdout:write(encode({ diagnostics = #shown > 0 and shown or vim.NIL }) .. '\n')
end

local function has_diagnostic(line)
  return #vim.diagnostic.get(0, { lnum = line }) > 0
end

local function replace_line(line)
  vim.api.nvim_buf_set_lines(0, line, line + 1, true, { '# ä😀 nothing here' })
end

local function take_action(line)
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.ui.select = function(items, _, choose)
    for index, item in ipairs(items) do
      if (item.action or item[2]).title == vim.env.PLIMSOLL_ACTION then return choose(item, index) end
    end
    finish(1, 'the code action is not offered')
  end
  vim.api.nvim_win_set_cursor(0, { line + 1, 0 })
  vim.lsp.buf.code_action()
  if not vim.wait(15000, function() return vim.api.nvim_buf_get_changedtick(0) > before end, 20) then
    return finish(1, 'the code action changed nothing')
  end
  vim.cmd('silent write')
end

local function run()
  local line = tonumber(vim.env.PLIMSOLL_LINE)
  vim.cmd('filetype on')
  dofile(vim.env.PLIMSOLL_SETUP)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PLIMSOLL_FILE))
  if not vim.wait(15000, function() return has_diagnostic(line) end, 20) then
    return finish(1, 'no diagnostic came for the line')
  end
  print_diagnostics()
  local act = vim.env.PLIMSOLL_ACTION and take_action or replace_line
  act(line)
  if not vim.wait(15000, function() return not has_diagnostic(line) end, 20) then
    return finish(1, 'the diagnostic did not go away')
  end
  print_diagnostics()
  finish(0)
end

local ok, message = pcall(run)
if not ok then finish(1, tostring(message)) end
