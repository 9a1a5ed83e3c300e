/// Scripts of ours: modules without a library; every page works without them but the outbox.
enum Scripts {
    /// Copies a text for Zalo.
    static let copy = #"""
        for (const button of document.querySelectorAll('[data-chep]')) {
          button.addEventListener('click', async () => {
            const text = document.getElementById(button.dataset.chep).textContent;
            try { await navigator.clipboard.writeText(text); button.textContent = '✓ ' + button.textContent.replace('✓ ', ''); }
            catch { getSelection().selectAllChildren(document.getElementById(button.dataset.chep)); }
          });
        }
        """#

    /// Ticks all boxes of a name.
    static let choose = #"""
        for (const button of document.querySelectorAll('[data-chon]'))
          button.addEventListener('click', () => {
            const boxes = [...button.form.querySelectorAll(`input[name="${button.dataset.chon}"]`)];
            const all = boxes.every(box => box.checked);
            boxes.forEach(box => { box.checked = !all; });
          });
        """#

    /// The form of a Saturday: buttons for days, a summary, and the outbox.
    static let record = #"""
        import {Outbox} from '/tep/hop-gui.js';
        const form = document.getElementById('ghi');
        const own = form.dataset;
        const english = document.documentElement.lang === 'en';
        const say = (vi, en) => english ? en : vi;
        const field = name => form.elements.namedItem(name);
        const values = () => Object.fromEntries([...new FormData(form)].filter(([n, v]) => n !== 'phieu' && v !== ''));
        const figures = () => [...form.querySelectorAll('[inputmode=decimal]')];

        // Days
        const buttons = [...document.querySelectorAll('[data-ngay]')];
        const press = () => buttons.forEach(b => b.setAttribute('aria-pressed', String(b.dataset.ngay === field('day').value)));
        buttons.forEach(b => b.addEventListener('click', () => { field('day').value = b.dataset.ngay; press(); sum(); }));
        field('day').addEventListener('input', press); press();

        // What is typed, in words
        function sum() {
          const parts = figures().filter(i => i.value.trim()).map(i => {
            const label = form.querySelector(`label[for="${i.id}"]`).textContent;
            const hint = document.getElementById(i.id + '-goi-y');
            return `${label} ${i.value.trim()}${hint ? ' ' + hint.textContent : ''}`;
          });
          document.getElementById('tom-tat').textContent = parts.join('; ');
        }
        form.addEventListener('input', () => { sum(); later(); });

        // What it does to the targets: asked for by itself, never in the way
        let waiting = 0;
        function later() {
          clearTimeout(waiting);
          waiting = setTimeout(async () => {
            const place = document.getElementById('tac-dung');
            const sent = new URLSearchParams(values());
            try {
              const answer = await fetch('/ghi/tac-dung', {method: 'POST', body: sent, headers: {'x-phieu': token(), accept: 'application/json'}});
              place.textContent = answer.ok ? (await answer.json())['tac-dung'] : '';
            } catch { place.textContent = ''; }
          }, 900);
        }
        const token = () => (form.elements.namedItem('phieu') || {}).value || '';

        // The outbox
        const box = await Outbox.open(own.taiKhoan, own.khoa);
        const list = document.getElementById('hop-gui');
        const states = {cho: say('chưa gửi', 'not sent'), gui: say('đang gửi', 'sending'), tra: say('bị trả lại', 'sent back')};

        async function show() {
          const entries = await box.all();
          list.replaceChildren(...(entries.length ? entries.map(row) : [line(say('Không có buổi nào chờ gửi.', 'Nothing waits to be sent.'))]));
        }
        function line(text) { const p = document.createElement('p'); p.className = 'hint'; p.textContent = text; return p; }
        function button(words, act) { const b = document.createElement('button'); b.type = 'button'; b.textContent = words; b.addEventListener('click', act); return b; }
        function words(fields) { return Object.entries(fields).filter(([k]) => k !== 'ma-gui').map(([k, v]) => { const l = form.querySelector(`label[for="o-${k}"]`); return `${l ? l.textContent : k}: ${v}`; }).join('\n'); }
        function row(entry) {
          const div = document.createElement('div');
          div.className = 'entry';
          const head = document.createElement('p');
          head.textContent = `${entry.fields.day || ''} ${entry.fields.place || ''} – ${states[entry.state] || states.cho}`;
          div.append(head);
          for (const why of entry.why || []) { const p = document.createElement('p'); p.className = 'finding'; p.textContent = why; div.append(p); }
          div.append(
            button(say('Gửi lại', 'Send again'), () => send(entry.id)),
            button(say('Sửa', 'Mend'), async () => { fill(entry.fields); await box.drop(entry.id); show(); field('day').focus(); }),
            button(say('Chép thành chữ', 'Copy as text'), () => navigator.clipboard.writeText(words(entry.fields))),
            ...(navigator.canShare ? [button(say('Chia sẻ', 'Share'), () => share(entry))] : []),
            button(say('Bỏ', 'Drop'), async () => { if (confirm(say('Bỏ buổi chưa gửi này?', 'Drop it?'))) { await box.drop(entry.id); show(); } }));
          return div;
        }
        // Some browsers forget after seven days: as a file it can be sent by Zalo.
        function share(entry) {
          const file = new File([words(entry.fields)], 'buoi-ra-quan.txt', {type: 'text/plain'});
          const what = navigator.canShare({files: [file]}) ? {files: [file]} : {text: words(entry.fields)};
          navigator.share(what).catch(() => {});
        }
        function fill(fields) {
          for (const control of form.elements) if (control.name && control.name !== 'phieu' && !control.readOnly) control.value = fields[control.name] || '';
          press(); sum();
        }

        form.addEventListener('submit', async event => {
          event.preventDefault();
          const fields = values();
          fields['ma-gui'] = fields['ma-gui'] || crypto.randomUUID();
          const entry = await box.put(fields);
          localStorage.setItem('truoc-' + own.taiKhoan, JSON.stringify(fields));
          figures().forEach(i => { i.value = ''; });
          sum(); await show(); await send(entry.id);
        });
        document.getElementById('giong-tuan-truoc').addEventListener('click', () => {
          const kept = JSON.parse(localStorage.getItem('truoc-' + own.taiKhoan) || '{}');
          figures().forEach(i => delete kept[i.name]);
          delete kept.day; delete kept['ma-gui'];
          for (const [name, value] of Object.entries(kept)) { const c = field(name); if (c && !c.readOnly) c.value = value; }
          sum();
        });

        const post = (fields, phieu) => fetch('/ghi', {method: 'POST', body: new URLSearchParams(fields), headers: {'x-phieu': phieu, accept: 'application/json'}});
        async function send(id) {
          await navigator.locks.request('gui', async () => {
            const entry = await box.get(id);
            if (!entry) return;
            await box.set(id, 'gui', []); show();
            try {
              let answer = await post(entry.fields, token());
              if (answer.status === 409 && !(await answer.clone().json()).hasOwnProperty('co-san')) {
                const fresh = await fetch('/ghi/phieu', {headers: {accept: 'application/json'}});
                if (fresh.ok) { const t = await fresh.json(); if (form.elements.namedItem('phieu')) form.elements.namedItem('phieu').value = t.phieu; answer = await post(entry.fields, t.phieu); }
              }
              const said = await answer.json().catch(() => ({}));
              if (answer.status === 201) { await box.drop(id); await show(); done(said); }
              else if (answer.status === 422 && said.sai) await box.set(id, 'tra', said.sai.map(s => s.loi));
              else if (answer.status >= 500 || answer.status === 429) await box.set(id, 'cho', [said.loi || '']);
              else await box.set(id, 'tra', [said.loi || answer.statusText]);
            } catch { await box.set(id, 'cho', []); }
          });
          show();
        }
        function done(said) {
          const p = document.createElement('p'); p.className = 'done'; p.setAttribute('role', 'status');
          p.textContent = say(`Đã vào sổ lúc ${said.luc}. `, `In the log at ${said.luc}. `);
          const a = document.createElement('a'); a.href = said.xem; a.textContent = say('Xem lại', 'Look at it'); p.append(a);
          document.querySelectorAll('#chua-gui .done').forEach(old => old.remove());
          list.before(p);
        }
        let pause = 5000;
        async function retry() {
          const open = (await box.all()).filter(e => e.state !== 'tra');
          for (const entry of open) await send(entry.id);
          const left = (await box.all()).filter(e => e.state !== 'tra').length;
          pause = left ? Math.min(pause * 2, 300000) : 5000;
          setTimeout(retry, pause);
        }
        addEventListener('online', () => { pause = 5000; retry(); });
        await show(); retry();
        if (!isSecureContext) list.prepend(line(say('Trang này chưa có kết nối bảo mật nên máy không giữ được buổi chưa gửi khi mất mạng.', 'Without a secure connection this page cannot keep entries while there is no network.')));
        if ('serviceWorker' in navigator) navigator.serviceWorker.register('/phuc-vu.js');
        """#

    /// Entries that are not sent yet, each sealed with a key of the account.
    static let outbox = #"""
        const name = 'thubay';
        const opened = () => new Promise((resolve, reject) => {
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => request.result.createObjectStore('gui', {keyPath: 'id'});
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const done = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });

        export class Outbox {
          static async open(account, secret) {
            const box = new Outbox();
            // Signed in: the key is there; without network it is that of the last sign-in.
            if (account && secret) { localStorage.setItem('tai-khoan', account); localStorage.setItem('khoa', secret); }
            box.account = account || localStorage.getItem('tai-khoan') || '';
            const words = secret || localStorage.getItem('khoa') || '';
            const bytes = Uint8Array.from(words.match(/../g) || [], h => parseInt(h, 16));
            box.key = globalThis.crypto.subtle && bytes.length === 32 ? await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) : null;
            box.base = await opened();
            if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
            return box;
          }
          store(mode) { return this.base.transaction('gui', mode).objectStore('gui'); }
          async seal(fields) {
            const plain = new TextEncoder().encode(JSON.stringify(fields));
            if (!this.key) return {plain};
            const iv = crypto.getRandomValues(new Uint8Array(12));
            return {iv, sealed: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, this.key, plain)};
          }
          async unseal(row) {
            try {
              const plain = row.plain || await crypto.subtle.decrypt({name: 'AES-GCM', iv: row.iv}, this.key, row.sealed);
              return {...row, fields: JSON.parse(new TextDecoder().decode(plain))};
            } catch { return null; }
          }
          async put(fields) {
            const row = {id: fields['ma-gui'], account: this.account, at: Date.now(), state: 'cho', why: [], ...await this.seal(fields)};
            await done(this.store('readwrite').put(row));
            return row;
          }
          async rows() { return (await done(this.store('readonly').getAll())).filter(r => r.account === this.account).sort((a, b) => a.at - b.at); }
          async all() { return (await Promise.all((await this.rows()).map(r => this.unseal(r)))).filter(Boolean); }
          async get(id) { const row = await done(this.store('readonly').get(id)); return row && row.account === this.account ? this.unseal(row) : null; }
          async set(id, state, why) {
            const row = await done(this.store('readonly').get(id));
            if (row) await done(this.store('readwrite').put({...row, state, why}));
          }
          async drop(id) { await done(this.store('readwrite').delete(id)); }
        }
        """#

    /// Keeps the form without data; never touches what is not a GET.
    static let worker = #"""
        const cache = 'thubay-1';
        const shell = ['/ghi/vo', '/tep/trang.css', '/tep/ghi.js', '/tep/hop-gui.js', '/tep/bieu-tuong.svg'];
        addEventListener('install', event => event.waitUntil(caches.open(cache).then(c => c.addAll(shell)).then(() => skipWaiting())));
        addEventListener('activate', event => event.waitUntil(caches.keys().then(keys => Promise.all(keys.filter(k => k !== cache).map(k => caches.delete(k)))).then(() => clients.claim())));
        addEventListener('fetch', event => {
          const request = event.request;
          if (request.method !== 'GET') return;
          const url = new URL(request.url);
          if (url.origin !== location.origin) return;
          if (url.pathname === '/ghi') event.respondWith(fetch(request).catch(() => caches.match('/ghi/vo')));
          else if (url.pathname.startsWith('/tep/')) event.respondWith(fetch(request).then(answer => {
            if (answer.ok && shell.includes(url.pathname)) { const copy = answer.clone(); caches.open(cache).then(c => c.put(url.pathname, copy)); }
            return answer;
          }).catch(() => caches.match(url.pathname)));
        });
        """#

    /// Signing out takes the key along; what is unsent stays sealed.
    static let leave = #"""
        for (const form of document.querySelectorAll('form[action="/dang-xuat"]'))
          form.addEventListener('submit', () => { localStorage.removeItem('khoa'); localStorage.removeItem('tai-khoan'); });
        """#
}
