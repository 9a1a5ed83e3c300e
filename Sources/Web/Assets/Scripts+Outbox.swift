// What works without network: the worker and the entries that are kept.
extension Scripts {
    /// Keeps the form without data, as new as the last time it was opened with network; never
    /// touches what is not a GET.
    static let worker = #"""
        const cache = 'thubay-2', blank = '/ghi/vo';
        const shell = [blank, '/tep/trang.css', '/tep/ghi.js', '/tep/hop-gui.js', '/tep/ra.js', '/tep/bieu-tuong.svg'];
        const open = work => caches.open(cache).then(work);
        addEventListener('install', event => event.waitUntil(open(c => c.addAll(shell)).then(() => skipWaiting())));
        addEventListener('activate', event => event.waitUntil(caches.keys().then(keys => Promise.all(keys.filter(k => k !== cache).map(k => caches.delete(k)))).then(() => clients.claim())));
        addEventListener('fetch', event => {
          const request = event.request;
          if (request.method !== 'GET') return;
          const url = new URL(request.url);
          if (url.origin !== location.origin) return;
          if (url.pathname === '/ghi') event.respondWith(fetch(request).then(answer => {
            if (answer.ok) event.waitUntil(open(c => c.add(blank)).catch(() => {}));
            return answer.status < 500 ? answer : caches.match(blank);
          }, () => caches.match(blank)));
          else if (url.pathname.startsWith('/tep/')) event.respondWith(fetch(request).then(answer => {
            if (answer.ok && shell.includes(url.pathname)) { const copy = answer.clone(); open(c => c.put(url.pathname, copy)); }
            return answer;
          }).catch(() => caches.match(url.pathname)));
        });
        """#

    /// Signing out takes the key and what is typed along, and asks first where something is unsent;
    /// what is unsent stays sealed.
    static let leave = #"""
        const english = document.documentElement.lang === 'en';
        const close = () => Object.keys(localStorage).filter(k => k === 'khoa' || k === 'tai-khoan' || k.startsWith('truoc-')).forEach(k => localStorage.removeItem(k));
        if (location.pathname === '/dang-nhap') close();
        for (const form of document.querySelectorAll('form[action="/dang-xuat"]'))
          form.addEventListener('submit', async event => {
            event.preventDefault();
            try {
              const {Outbox} = await import('/tep/hop-gui.js');
              const box = await Outbox.open();
              const left = (await box.rows()).length;
              if (left && !confirm(english
                ? `${left} not sent yet: they stay sealed on this device and are sent when this account signs in here again. Sign out?`
                : `Còn ${left} buổi chưa gửi: máy giữ kín, đăng nhập lại tài khoản này trên máy này thì gửi tiếp. Vẫn đăng xuất?`)) return;
              await box.forget();
            } catch {}
            close(); form.submit();
          });
        """#

    /// Entries that are not sent yet, and what a form keeps, each sealed with a key of the account.
    static let outbox = #"""
        const opened = (name, store) => new Promise((resolve, reject) => {
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => request.result.createObjectStore(store, {keyPath: 'id'});
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
            box.base = await opened('thubay', 'gui');
            box.side = await opened('thubay-giu', 'giu');
            if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
            return box;
          }
          store(mode) { return this.base.transaction('gui', mode).objectStore('gui'); }
          beside(mode) { return this.side.transaction('giu', mode).objectStore('giu'); }
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
          async set(id, state, why, link) {
            const row = await done(this.store('readonly').get(id));
            if (row) await done(this.store('readwrite').put({...row, state, why, link}));
          }
          async drop(id) { await done(this.store('readwrite').delete(id)); }

          // What the form keeps of this account until it signs out: nothing is kept that is not sealed.
          async keep(name, value) {
            if (!this.key || !this.account) return;
            const row = {id: this.account + ' ' + name, account: this.account, ...await this.seal(value)};
            await done(this.beside('readwrite').put(row));
          }
          async kept(name) {
            const row = await done(this.beside('readonly').get(this.account + ' ' + name));
            return row && ((await this.unseal(row)) || {}).fields;
          }
          async leave(name) { await done(this.beside('readwrite').delete(this.account + ' ' + name)); }
          async forget() {
            for (const row of await done(this.beside('readonly').getAll()))
              if (row.account === this.account) await done(this.beside('readwrite').delete(row.id));
          }
        }
        """#
}
