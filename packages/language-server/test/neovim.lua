-- Opens a Dockerfile in a headless Neovim, prints the diagnostics as one line of JSON, replaces a line by a comment,
-- prints the diagnostics again when that line has none any more, and quits.
--   nvim --headless -u NONE -i NONE -n -c 'luafile neovim.lua'
-- PLIMSOLL_SETUP is a Lua file with the snippet of docs/editors.md, PLIMSOLL_FILE the Dockerfile,
-- PLIMSOLL_LINE the line to replace, from 0; it must have a diagnostic.
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

local function run()
  local line = tonumber(vim.env.PLIMSOLL_LINE)
  vim.cmd('filetype on')
  dofile(vim.env.PLIMSOLL_SETUP)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PLIMSOLL_FILE))
  if not vim.wait(15000, function() return has_diagnostic(line) end, 20) then
    return finish(1, 'no diagnostic came for the line')
  end
  print_diagnostics()
  vim.api.nvim_buf_set_lines(0, line, line + 1, true, { '# ä😀 nothing here' })
  if not vim.wait(15000, function() return not has_diagnostic(line) end, 20) then
    return finish(1, 'the diagnostic did not go away')
  end
  print_diagnostics()
  finish(0)
end

local ok, message = pcall(run)
if not ok then finish(1, tostring(message)) end
