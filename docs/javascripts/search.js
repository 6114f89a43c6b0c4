// Lets the search find what a question means. The theme's search takes each word for the beginning of one, so that
// "how do I use Adam" finds whatever begins with "i", and a title outweighs any text. Between a page and the worker that
// searches, this drops words that say nothing, adds what the pages call a thing, and orders what is found.
"use strict";

(() => {
  const [SETUP, QUERY, RESULT] = [0, 2, 3]; // types of the messages to and from the worker that searches

  // Words that say nothing about what is sought. Where there is no other, they are sought all the same.
  const EMPTY = words(`a able about across after again all almost already also always am among an and any anyone anything are
    as ask at be because been before being best better between but by call called can cannot come could did differ difference
    different differently do does doing done each either else ever every everything example exactly exist explain find for
    from get gets getting give gives given go goes going good got had happen happens has have having help her here hers him
    his how however i if in instead into is it its itself just keep know least let like likely look make makes making many
    may me mean meaning means might more most much must my need needs neither never no nor not now of off often ok on once
    one only or other our own please possible problem question rather really same say says see seem shall she should show
    since so some something still such sure take takes tell than that the their them then there these they thing this those
    though through to too tried try trying us use used useful uses using versus very vs want was way we well were what when
    where whether which while who whom whose why will with within without work working works would yet you your
    aren couldn didn doesn don hasn isn shouldn wasn won wouldn ll re ve tf tensorflow python`);

  // What readers type, by its beginning, and what the pages call it.
  const OTHERS = `
    overfit underfit generali: held memorise noise
    nan inf explod diverg: nan overflow finite
    softmax crossentrop: logits cross entropy
    backprop: backward chain
    checkpoint sav load deploy: export saved
    slow speed fast quick performan: faster time
    benchmark measur profil duration: time
    random reproduc determin nondetermin repeat: seed
    initiali: start glorot
    dead dying: zero unit active
    network neural nn: net
    param: weight
    derivat differentia autodiff: gradient
    dataload pipeline: dataset batch
    mse: mean squared error
    cost objective: loss
    inferenc: predict
    neuron node: unit
    freez frozen: trainable
    cast convert conversion: dtype convert
    mismatch incompatib compatib: shape fit
    big huge high: large
    tiny low: small
    lr: learning rate
    pdb breakpoint inspect: debug
    recompil: retrac signature
    grow increas up: rise
    down decreas converg stuck plateau: fall
    penal decay: regulari penalt
    label truth: target
    instance datapoint: sample
    iteration step: update
    statement branch: condition
    swap: order
    hadamard: element multiply
    dot: matmul`.trim().split("\n").map((line) => line.split(":").map((part) => part.trim().split(" ")));

  const SIGNS = { "@": " matmul ", "*": " multiply " };

  // What counts how much: a word in a title, against one in the text; another form of a word, and another word for it.
  const [TITLE, FORM, OTHER] = [6, 0.7, 0.4];

  function words(text) {
    return text.replace(/([a-z])(?=[A-Z][a-z])/g, "$1 ").toLowerCase().match(/[a-z]+/g) ?? [];
  }

  // The beginning that the forms of a word share: retracing, retraced and retraces have retrac.
  function stem(word) {
    const cut = word.replace(/(i[sz](e[ds]?|ers?|ing|ations?)|ations?|ions?|ences?|ments?|ness|ings?|ie[sd]|ers?|e[ds]|ly|[yse])$/, "");
    if (cut.length < 3 || word.endsWith("ss")) return word;
    return word.endsWith("ing") ? cut.replace(/([bdgmnprt])\1$/, "$1") : cut; // running: run
  }

  function count(into, list, weight) {
    for (const word of list) into.set(word, (into.get(word) ?? 0) + weight);
  }

  // Reads the index once: how often each section and each page has each word.
  function read(docs) {
    const sections = new Map(), pages = new Map(), vocabulary = new Set(), names = new Map();
    for (const { location, title, text, boost = 1 } of docs) {
      const [address] = location.split("#");
      const page = pages.get(address) ?? { title: words(plain(title)), boost, counts: new Map() };
      pages.set(address, page);
      const section = { title: words(plain(title)), counts: new Map() };
      sections.set(location, section);
      for (const part of [section, page]) {
        count(part.counts, section.title, TITLE);
        count(part.counts, words(plain(text)), 1);
      }
      // Names of several words, which readers write as one: GradientTape, batch_size, element-wise.
      for (const [name] of plain(`${title} ${text}`).matchAll(/[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Za-z]+(?:[_-][A-Za-z]+)+/g)) {
        names.set(words(name).join(""), words(name));
      }
    }
    for (const { counts } of pages.values()) for (const word of counts.keys()) vocabulary.add(word);
    for (const part of [...sections.values(), ...pages.values()]) part.size = [...part.counts.values()].reduce((a, b) => a + b, 0);
    return { sections, pages, vocabulary: [...vocabulary], names };
  }

  function plain(html) {
    return html.replace(/<[^>]*>|&\w+;/g, " ");
  }

  // What is sought for each word that was typed: the words of the pages, each with what it counts.
  function understand(query) {
    const typed = words(query.replace(/[@*]/g, (sign) => SIGNS[sign]));
    const telling = typed.filter((word) => word.length > 1 && !EMPTY.includes(word));
    const wanted = new Set();
    for (const word of telling.length ? telling : typed) for (const part of index.names.get(word) ?? [word]) wanted.add(part);
    return [...wanted].map((word) => {
      const sought = new Map();
      const begin = stem(word);
      const others = OTHERS.filter(([typed]) => typed.some((t) => word.startsWith(t))).flatMap(([, other]) => other);
      for (const other of others) for (const known of index.vocabulary) if (known.startsWith(other)) sought.set(known, OTHER);
      for (const known of index.vocabulary) if (known.startsWith(begin)) sought.set(known, known === word ? 1 : FORM);
      const pages = [...index.pages.values()].filter(({ counts }) => [...sought].some(([known, w]) => w > OTHER && counts.has(known))).length;
      return { word, begin, others, sought, rarity: Math.log(1 + (index.pages.size - pages + 0.5) / (pages + 0.5)) };
    });
  }

  function score(part, wanted, average) {
    let sum = 0;
    for (const { sought, rarity } of wanted) {
      let often = 0;
      for (const [word, weight] of sought) often += weight * (part.counts.get(word) ?? 0);
      sum += rarity * often / (often + K * (1 - B + B * part.size / average));
    }
    return sum;
  }
  // the share of a title that was asked for
  function titled(part, wanted) {
    const telling = part.title.filter((w) => !EMPTY.includes(w));
    if (!telling.length) return 0;
    let all = 0;
    for (const { sought, rarity } of wanted) {
      all += rarity * Math.max(0, ...telling.map((w) => sought.get(w) ?? 0));
    }
    const share = telling.filter((w) => wanted.some(({ sought }) => sought.has(w))).length / telling.length;
    return all * share;
  }
  const K = globalThis.K ?? 3, B = globalThis.B ?? 0.5, T = globalThis.T ?? 0.5, P=globalThis.P ?? 1;

  let docs, index;
  const asked = [];

  function rewrite(query) {
    index ??= read(docs);
    const wanted = understand(query);
    asked.push(wanted);
    return wanted.flatMap(({ word, begin, others, sought }) => [
      begin, ...others, ...(sought.size || word.length < 5 ? [] : [`${word}~1`])]).join(" ");
  }

  function order(answer) {
    const wanted = asked.shift();
    const sa = 1400/6+60, pa = 1400;
    for (const group of answer.items) {
      const page = index.pages.get(group[0].location.split("#")[0]);
      for (const item of group) {
        const s = index.sections.get(item.location);
        item.score = score(s, wanted, sa) + T * titled(s, wanted);
      }
      group.sort((a, b) => b.score - a.score);
      group.total = page.boost * (group[0].score + P*score(page, wanted, pa) + T * titled(page, wanted));
    }
    answer.items.sort((a, b) => b.total - a.total);
  }

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...others) {
    if (message?.type === SETUP) {
      ({ docs } = message.data);
      this.addEventListener("message", ({ data }) => { if (data.type === RESULT) order(data.data); }, { capture: true });
    }
    if (message?.type === QUERY) message = { ...message, data: rewrite(message.data) };
    return post.call(this, message, ...others);
  };
})();
