// Everything works without this file; it only makes pages quicker to use.
(function () {
  'use strict';

  // A second click while a form is on its way would send it twice.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('data-progress')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });

  // Refusals are read out and seen first.
  var refused = document.querySelector('.mt-notice-refused');
  if (refused) refused.focus();

  // Pieces of an answer that have no place on this page are left out, and a row that is being edited is left alone.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var answer = document.createElement('template');
    answer.innerHTML = event.detail.serverResponse || '';
    var left = false;
    answer.content.querySelectorAll('template').forEach(function (piece) {
      var beside = piece.content.querySelector('[hx-swap-oob]');
      if (beside && !document.getElementById(beside.id)) { piece.remove(); left = true; }
    });
    if (left) { event.detail.serverResponse = answer.innerHTML; }
  });
  document.addEventListener('htmx:oobBeforeSwap', function (event) {
    if (event.detail.target.classList.contains('check-editing')) { event.detail.shouldSwap = false; }
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id === 'names' && document.activeElement === document.body) { event.target.focus(); }
  });

  // Files dropped on the frame go into its file field.
  document.querySelectorAll('.mt-drop').forEach(function (drop) {
    var field = drop.querySelector('input[type=file]');
    ['dragenter', 'dragover'].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.add('over'); });
    });
    ['dragleave', 'drop'].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.remove('over'); });
    });
    drop.addEventListener('drop', function (event) { field.files = event.dataTransfer.files; });
  });

  // Upload with a progress bar; the answer is the page the plain form would have led to.
  document.querySelectorAll('form[data-progress]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var bar = form.querySelector('progress');
      var button = form.querySelector('button:not([type=button])');
      var request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.upload.addEventListener('progress', function (step) {
        if (step.lengthComputable) { bar.hidden = false; bar.max = step.total; bar.value = step.loaded; }
      });
      request.addEventListener('load', function () {
        if (request.responseURL) { history.replaceState(null, '', request.responseURL); }
        document.open(); document.write(request.responseText); document.close();
      });
      request.addEventListener('error', function () {
        button.disabled = false; bar.hidden = true;
        window.alert('上传中断，文件没有收到。请检查网络后重新上传。');
      });
      button.disabled = true;
      request.send(new FormData(form));
    });
  });

  // What the search box offers: arrows go through it, Escape puts it away. An input method keeps its own keys.
  document.querySelectorAll('.mt-offers').forEach(function (offers) {
    var form = offers.parentElement;
    form.addEventListener('keydown', function (event) {
      var places = [form.querySelector('input')].concat(Array.from(offers.querySelectorAll('a')));
      var here = places.indexOf(document.activeElement);
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing || here < 0 || places.length === 1) return;
      if (step) { places[(here + step + places.length) % places.length].focus(); event.preventDefault(); }
      if (event.key === 'Escape') { places[0].focus(); offers.replaceChildren(); event.preventDefault(); }
    });
  });

  // Buttons that only work with scripts show themselves.
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // Reads a page's long texts aloud with the voice of the device; sentence by sentence, since long texts break off.
  document.querySelectorAll('[data-read-aloud]').forEach(function (button) {
    if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
    var texts = Array.prototype.slice.call(document.querySelectorAll(button.dataset.readAloud));
    var reading = false;
    if (!texts.length) return;
    button.hidden = false;
    function show() { button.textContent = reading ? '停止朗读' : '朗读'; button.setAttribute('aria-pressed', String(reading)); }
    function stop() { reading = false; window.speechSynthesis.cancel(); show(); }
    button.addEventListener('click', function () {
      if (reading) { stop(); return; }
      var words = texts.map(function (text) { return text.innerText; }).join('\n');
      var sentences = (words.match(/[^。！？；\n]+[。！？；]?/g) || []).filter(function (each) { return each.trim(); });
      if (!sentences.length) return;
      window.speechSynthesis.cancel();
      reading = true;
      sentences.forEach(function (sentence, place) {
        var spoken = new SpeechSynthesisUtterance(sentence.trim());
        spoken.lang = 'zh-CN';
        if (place === sentences.length - 1) { spoken.addEventListener('end', stop); }
        window.speechSynthesis.speak(spoken);
      });
      show();
    });
    window.addEventListener('pagehide', stop);
  });
})();
