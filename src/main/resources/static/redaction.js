// Marks places to be blackened: by mouse, finger and keyboard. The rows of the form are what counts; boxes follow them,
// and without this file the rows are filled in by hand.
(function () {
  'use strict';

  var form = document.querySelector('[data-redaction]');
  if (!form) return;
  var rows = form.querySelector('.redaction-rows');
  var blank = document.getElementById('redaction-row');
  var status = form.querySelector('[data-status]');
  var changed = false;
  var sending = false;

  function say(words) { status.textContent = words; }
  function field(row, name) { return row.querySelector('[name="row.' + name + '"]'); }
  function number(row, name) { return parseFloat(field(row, name).value); }
  function all() { return Array.prototype.slice.call(rows.children); }
  function ground() { return form.querySelector('[name=markGround]').value; }
  function touched() { changed = true; form.querySelector('[data-kept]').textContent = '改动还没有保存。'; }

  /** The blank row at the end is used first. */
  function add(values) {
    var last = rows.lastElementChild;
    var names = Object.keys(values);
    var free = last && names.every(function (name) { return !field(last, name).value; });
    var row = free ? last : blank.content.firstElementChild.cloneNode(true);
    names.forEach(function (name) { field(row, name).value = values[name]; });
    field(row, 'ground').value = ground();
    if (!row.querySelector('[data-drop]')) {
      var drop = document.createElement('button');
      drop.type = 'button';
      drop.className = 'btn btn-outline-danger btn-sm';
      drop.dataset.drop = '';
      drop.textContent = '删除';
      row.append(drop);
    }
    rows.append(row);
    touched();
    draw();
    say('已标出第 ' + rows.children.length + ' 处。');
    return row;
  }

  function remove(row) {
    if (row.box) row.box.remove();
    row.remove();
    touched();
    draw();
    say('已删除一处。');
  }

  rows.addEventListener('click', function (event) {
    var drop = event.target.closest('[data-drop]');
    if (drop) { event.preventDefault(); remove(drop.closest('li')); }
  });
  rows.addEventListener('input', function () { touched(); draw(); });
  form.querySelector('[data-add]').addEventListener('click', function (event) {
    event.preventDefault();
    var row = blank.content.firstElementChild.cloneNode(true);
    rows.append(row);
    row.querySelector('input').focus();
  });
  form.addEventListener('submit', function () { sending = true; });
  window.addEventListener('beforeunload', function (event) { if (changed && !sending) event.preventDefault(); });

  // Boxes on pages.
  var sheets = {};
  form.querySelectorAll('.redaction-sheet').forEach(function (sheet) {
    sheets[sheet.dataset.page] = sheet;
    sheet.querySelectorAll('.redaction-box:not(.found)').forEach(function (box) { box.remove(); });
  });

  function box(row) {
    if (!row.box) {
      row.box = document.createElement('div');
      row.box.className = 'redaction-box picked';
      row.box.tabIndex = 0;
      row.box.setAttribute('role', 'button');
      row.box.innerHTML = '<span></span><i></i>';
      row.box.row = row;
    }
    return row.box;
  }

  function draw() {
    if (form.dataset.redaction !== 'PAGE') return;
    all().forEach(function (row, place) {
      var sheet = sheets[String(number(row, 'page'))];
      var sound = sheet && number(row, 'width') > 0 && number(row, 'height') > 0
        && !isNaN(number(row, 'left')) && !isNaN(number(row, 'top'));
      if (!sound) { if (row.box) row.box.remove(); return; }
      var at = box(row);
      var w = parseFloat(sheet.dataset.width);
      var h = parseFloat(sheet.dataset.height);
      at.style.left = 100 * number(row, 'left') / w + '%';
      at.style.top = 100 * number(row, 'top') / h + '%';
      at.style.width = 100 * number(row, 'width') / w + '%';
      at.style.height = 100 * number(row, 'height') / h + '%';
      at.firstChild.textContent = place + 1;
      at.setAttribute('aria-label', '第 ' + (place + 1) + ' 处，' + field(row, 'ground').value + '，第 '
        + field(row, 'page').value + ' 页左 ' + field(row, 'left').value + ' 上 ' + field(row, 'top').value
        + ' 宽 ' + field(row, 'width').value + ' 高 ' + field(row, 'height').value);
      if (at.parentNode !== sheet) sheet.append(at);
    });
  }

  function put(row, values) {
    Object.keys(values).forEach(function (name) { field(row, name).value = values[name].toFixed(1); });
    touched();
    draw();
  }

  function within(value, least, most) { return Math.max(least, Math.min(most, value)); }

  /** Keeps a box on its page. */
  function move(row, left, top) {
    var sheet = sheets[String(number(row, 'page'))];
    put(row, {
      left: within(left, 0, Math.max(0, sheet.dataset.width - number(row, 'width'))),
      top: within(top, 0, Math.max(0, sheet.dataset.height - number(row, 'height')))
    });
  }
  function resize(row, width, height) {
    var sheet = sheets[String(number(row, 'page'))];
    put(row, {
      width: within(width, 2, sheet.dataset.width - number(row, 'left')),
      height: within(height, 2, sheet.dataset.height - number(row, 'top'))
    });
  }

  function points(sheet, event) {
    var at = sheet.getBoundingClientRect();
    return {
      x: within((event.clientX - at.left) / at.width, 0, 1) * sheet.dataset.width,
      y: within((event.clientY - at.top) / at.height, 0, 1) * sheet.dataset.height
    };
  }

  var pen = form.querySelector('[data-draw]');
  if (pen) {
    pen.hidden = !window.matchMedia('(any-pointer: coarse)').matches;
    form.querySelector('[data-scripted]').hidden = false;
    pen.addEventListener('click', function () {
      var on = pen.getAttribute('aria-pressed') !== 'true';
      pen.setAttribute('aria-pressed', String(on));
      pen.textContent = on ? '停止画框' : '手指画框';
      form.classList.toggle('drawing', on);
    });
  }

  Object.keys(sheets).forEach(function (page) {
    var sheet = sheets[page];
    sheet.addEventListener('pointerdown', function (event) {
      var finger = event.pointerType === 'touch';
      var over = event.target.closest('.redaction-box');
      if (event.button || finger && !over && !form.classList.contains('drawing')) return;
      var start = points(sheet, event);
      var row = over && over.row;
      if (over && !row) return;
      event.preventDefault();
      var corner = event.target.tagName === 'I';
      var was = row && { left: number(row, 'left'), top: number(row, 'top'), width: number(row, 'width'), height: number(row, 'height') };
      var preview = null;
      sheet.setPointerCapture(event.pointerId);
      if (row) over.focus();

      function go(step) {
        var now = points(sheet, step);
        if (row && corner) { resize(row, was.width + now.x - start.x, was.height + now.y - start.y); return; }
        if (row) { move(row, was.left + now.x - start.x, was.top + now.y - start.y); return; }
        if (!preview) { preview = document.createElement('div'); preview.className = 'redaction-box picked'; sheet.append(preview); }
        preview.style.left = 100 * Math.min(start.x, now.x) / sheet.dataset.width + '%';
        preview.style.top = 100 * Math.min(start.y, now.y) / sheet.dataset.height + '%';
        preview.style.width = 100 * Math.abs(now.x - start.x) / sheet.dataset.width + '%';
        preview.style.height = 100 * Math.abs(now.y - start.y) / sheet.dataset.height + '%';
      }
      function end(step) {
        sheet.removeEventListener('pointermove', go);
        sheet.removeEventListener('pointerup', end);
        sheet.removeEventListener('pointercancel', end);
        if (preview) preview.remove();
        var now = points(sheet, step);
        var wide = Math.abs(now.x - start.x);
        var high = Math.abs(now.y - start.y);
        // A click is no box.
        if (row || step.type !== 'pointerup' || wide < 3 || high < 3) return;
        var made = add({
          page: page, left: Math.min(start.x, now.x).toFixed(1), top: Math.min(start.y, now.y).toFixed(1),
          width: wide.toFixed(1), height: high.toFixed(1)
        });
        made.box.focus({ preventScroll: true });
      }
      sheet.addEventListener('pointermove', go);
      sheet.addEventListener('pointerup', end);
      sheet.addEventListener('pointercancel', end);
    });
    sheet.addEventListener('keydown', function (event) {
      var row = event.target.row;
      var steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      if (!row) return;
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        remove(row);
        var button = form.querySelector('[data-add-on="' + page + '"]');
        button.focus();
      } else if (steps[event.key]) {
        event.preventDefault();
        var far = event.ctrlKey ? 1 : 5;
        var by = steps[event.key];
        if (event.shiftKey) { resize(row, number(row, 'width') + by[0] * far, number(row, 'height') + by[1] * far); }
        else { move(row, number(row, 'left') + by[0] * far, number(row, 'top') + by[1] * far); }
      }
    });
  });

  form.querySelectorAll('[data-add-on]').forEach(function (button) {
    var sheet = sheets[button.dataset.addOn];
    button.hidden = false;
    button.addEventListener('click', function () {
      var w = parseFloat(sheet.dataset.width);
      var h = parseFloat(sheet.dataset.height);
      add({
        page: button.dataset.addOn, left: (w / 4).toFixed(1), top: (h / 4).toFixed(1), width: (w / 4).toFixed(1), height: '20.0'
      }).box.focus();
    });
  });

  // What was found and is ticked shows so on the page.
  form.querySelectorAll('[name=pick]').forEach(function (pick) {
    pick.addEventListener('change', function () {
      touched();
      form.querySelectorAll('[data-mark="' + pick.value + '"]').forEach(function (each) {
        each.classList.toggle('picked', pick.checked);
      });
    });
  });
  form.querySelectorAll('.redaction-box.found').forEach(function (each) {
    each.addEventListener('click', function () { document.getElementById('p-' + each.dataset.mark).click(); });
  });
  form.querySelectorAll('[name=mark], #terms, #ground, #pictures').forEach(function (each) {
    each.addEventListener('change', touched);
  });

  // Characters selected in a paragraph.
  var choose = form.querySelector('[data-selection]');
  if (choose) {
    var chosen = null;
    choose.hidden = false;
    document.addEventListener('selectionchange', function () {
      var selection = window.getSelection();
      var range = selection.rangeCount ? selection.getRangeAt(0) : null;
      var inside = range && range.startContainer.parentElement.closest('[data-paragraph]');
      var whole = inside && inside.contains(range.endContainer) && String(range);
      if (!whole) {
        if (document.activeElement !== choose) { choose.disabled = true; }
        return;
      }
      var before = document.createRange();
      before.setStart(inside, 0);
      before.setEnd(range.startContainer, range.startOffset);
      chosen = { paragraph: inside.dataset.paragraph, from: String(String(before).length + 1), words: String(range) };
      choose.disabled = false;
    });
    // Pressing the button must not undo the selection.
    choose.addEventListener('mousedown', function (event) { event.preventDefault(); });
    choose.addEventListener('click', function () {
      if (chosen) { add(chosen); window.getSelection().removeAllRanges(); chosen = null; choose.disabled = true; }
    });
  }

  draw();
})();
