// Lets the search find what a question means. The theme's search takes each word for the beginning of one, so that
// "how do I use Adam" finds whatever begins with "i", and a title outweighs any text. Between the page and the worker
// that searches, this drops words that say nothing, adds what the pages call a thing, and orders what the worker finds.
"use strict";

(() => {
  const [SETUP, QUERY, RESULT] = [0, 2, 3]; // types of the messages to and from the worker

  // Words that say nothing about what is sought. Where a query has no others, they are sought all the same.
  const EMPTY = new Set(list(`
    a able about across after again all almost already also always am among an and any anyone anything are aren as ask at be
    because been before being best better between but by call called can cannot come could couldn did didn differ difference
    different differently do does doesn doing don done each either else ever every everything example exactly explain find for
    from get gets getting give gives given go goes going good got had happen happens has hasn have having help her here hers
    him his how however i if in instead into is isn it its itself just keep know least let like likely ll look make makes
    making many may me mean meaning means might more most much must my need needs neither never no nor not now of off often ok
    on once one only or other our own please possible problem python question rather re really same say says see seem shall
    she should shouldn show since so some something still such sure take takes tell tensorflow tf than that the their them
    then there these they thing this those though through to too tried try trying us use used useful uses using ve versus very
    vs want was wasn way we well were what when where whether which while who whom whose why will with within without won work
    working works would wouldn yet you your`));

  // How a word begins that readers type, or several with "_" between them, and what the pages say there.
  const OTHERS = list(`
    overfit,underfit,generali:held,memorise,noise
    nan,inf,explod,diverg:nan,overflow,finite
    softmax,crossentrop:logits,cross,entropy
    backprop:backward,chain
    checkpoint,sav,load,deploy:export,saved
    slow,speed,fast,quick,performan:faster,time
    benchmark,measur,profil,duration:time
    random,reproduc,determin,nondetermin,repeat,same_result,different_result,each_run,every_run,each_time,every_time:seed
    initiali:start,glorot
    dead,dying:zero,unit,active
    network,neural,nn:net
    param:weight
    derivat,differentia,autodiff:gradient
    dataload,pipeline:dataset,batch
    mse:mean,squared,error
    cost,objective:loss
    inferenc:predict
    neuron,node:unit
    freez,frozen:trainable
    cast,astype:convert,dtype
    mismatch,incompatib,compatib:shape,fit,dtype
    big,huge,high:large
    tiny,low:small
    lr:learning,rate
    val:validation
    pdb,breakpoint,inspect:debug
    recompil:retrac,signature
    grow,increas,goes_up,going_up:rise
    down,decreas,converg,stuck,plateau:fall
    penal,decay:regulari,penalt
    label,truth:target
    instance,datapoint:sample
    iteration,step:update
    statement,branch:condition
    swap:order
    hadamard:element,multiply
    dot:matmul`).map((line) => line.split(":").map((part) => part.split(",")));

  const SIGNS = { "@": " matmul ", "*": " multiply " };

  // What counts how much, against a word in the text as it was typed.
  const TITLE = 6; // a word in a title
  const FORM = 0.7; // another form of a word
  const OTHER = 0.4; // another word for it
  const NAMED = 0.5; // a whole title that was typed
  const PAIR = 0.15; // two words typed next to each other, as in a message
  const [ENOUGH, LENGTH] = [3, 0.3]; // how soon more of a word counts no more, and how much sooner in a short text (BM25)

  let docs, separator, index;
  const sought = []; // by the queries that the worker has not answered yet

  function list(text) {
    return text.trim().split(/\s+/);
  }

  function words(text) {
    return text.split(separator).filter(Boolean).map((word) => word.toLowerCase());
  }

  function telling(typed) {
    return typed.filter((word) => word.length > 1 && !EMPTY.has(word));
  }

  // The beginning that the forms of a word share: retracing, retraced and retraces have retrac.
  function stem(word) {
    const end = /(i[sz](e[ds]?|ers?|ing|ations?)|ations?|ions?|ences?|ments?|ness|ings?|ie[sd]|ers?|e[ds]|ly|[yse])$/;
    const cut = word.replace(end, "");
    if (word.endsWith("ss")) return word;
    if (cut.length < 4) return word.replace(/s$/, "");
    return word.endsWith("ing") ? cut.replace(/([bdgmnprt])\1$/, "$1") : cut; // running: run
  }

  // Whether two words differ by one letter, or by two that changed places.
  function near(one, two) {
    let start = 0, end = 0;
    const shorter = Math.min(one.length, two.length);
    while (start < shorter && one[start] === two[start]) start++;
    while (end < shorter - start && one.at(-1 - end) === two.at(-1 - end)) end++;
    const [a, b] = [one, two].map((word) => word.slice(start, word.length - end));
    return (a.length < 2 && b.length < 2) || (a.length === 2 && a === b[1] + b[0]);
  }

  // A section or a page: how often it has each word.
  class Part {
    counts = new Map();
    titles = [];
    size = 0;

    add(words, weight) {
      for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + weight);
      this.size += words.length * weight;
    }
  }

  // The names of several words in a text, such as GradientTape, RMSprop and batch_size, each as its words.
  function named(text) {
    return (text.match(/[A-Z]+[a-z]+(?:[A-Z]+[a-z]+)+|[A-Z]{2,}[a-z]+|[A-Za-z]+(?:[_-][A-Za-z]+)+/g) ?? []).map(words);
  }

  function read() {
    const [pages, sections, names] = [new Map(), new Map(), new Map()];
    const plain = (html) => html.replace(/<[^>]*>|&\w+;/g, " ");
    const joined = (text) => named(text).map((parts) => { // gradienttape, batchsize
      names.set(parts.join(""), parts);
      return parts.join("");
    });
    for (const { location, title, text, names: others = [], boost = 1 } of docs) {
      const [address, anchor] = location.split("#");
      if (!pages.has(address)) pages.set(address, Object.assign(new Part(), { boost }));
      const [page, section] = [pages.get(address), new Part()];
      sections.set(location, section);
      const [titles, content] = [[plain(title), ...others], plain(text)];
      const [above, below] = [titles.map(words), words(content)];
      section.said = ` ${[...above[0], ...below].join(" ")} `;
      const [inTitles, inText] = [[...above.flat(), ...titles.flatMap(joined)], [...below, ...joined(content)]];
      for (const part of [page, section]) {
        part.add(inTitles, TITLE);
        part.add(inText, 1);
        if (part === section || !anchor) part.titles.push(...above.map(telling));
      }
    }
    const vocabulary = new Set([...pages.values()].flatMap(({ counts }) => [...counts.keys()]));
    const mean = (parts) => total([...parts.values()].map(({ size }) => size)) / parts.size;
    return { pages, sections, names, vocabulary: [...vocabulary], sizes: [mean(pages), mean(sections)] };
  }

  // How much it says that some of the parts have something: much, when they are few.
  function rarity(parts, has) {
    const having = [...parts.values()].filter(has).length;
    return Math.log(1 + (parts.size - having + 0.5) / (having + 0.5));
  }

  function others(typed) {
    return OTHERS.filter(([from]) => from.some(typed)).flatMap(([, to]) => to);
  }

  // The words of the pages that a word means, each with what it counts.
  function meaning(word) {
    const begin = stem(word);
    let own = index.vocabulary.filter((each) => each.startsWith(begin));
    if (!own.length && word.length > 4) own = index.vocabulary.filter((each) => near(word, each));
    const other = others((from) => word.startsWith(from));
    const besides = index.vocabulary.filter((each) => other.some((to) => each.startsWith(to)));
    const known = new Map(besides.map((each) => [each, OTHER]));
    for (const each of own) known.set(each, each === word ? 1 : FORM);
    return { word, begin, other, own, known };
  }

  // What a query seeks: the meaning of each of its words, and its words in pairs.
  function understand(query) {
    const typed = words(query.replace(/[@*]/g, (sign) => SIGNS[sign]));
    const wanted = [...new Set(telling(typed).length ? telling(typed) : typed)].map(meaning);
    const row = `_${typed.join("_")}`;
    for (const to of others((from) => from.includes("_") && row.includes(`_${from}`))) {
      const own = index.vocabulary.filter((each) => each.startsWith(to));
      wanted.push({ begin: to, own, known: new Map(own.map((each) => [each, FORM])) });
    }
    for (const parts of named(query)) { // a name that was typed as pages write it: save_best_only, but not ValueError
      const name = parts.join("");
      if (index.names.has(name) && parts.at(-1) !== "error") wanted.push({ begin: parts[0], own: [name], known: new Map([[name, 1]]) });
    }
    for (const each of wanted) {
      each.rarity = rarity(index.sections, ({ counts }) => each.own.some((word) => counts.has(word)));
    }
    const pairs = typed.slice(1).map((word, before) => [typed[before], word]).filter((pair) => telling(pair).length);
    const said = pairs.map((pair) => ` ${pair.join(" ")} `);
    const rare = (pair) => rarity(index.sections, (section) => section.said.includes(pair));
    return { wanted, pairs: said.map((pair) => ({ said: pair, rarity: rare(pair) })) };
  }

  function rewrite(query) {
    index ??= read();
    const meant = understand(query);
    sought.push(meant);
    const terms = meant.wanted.flatMap(({ begin, other = [], own }) => {
      // The worker finds by itself what begins like this, and knows gradienttape as two words.
      const more = own.map((word) => index.names.get(word) ?? [word]).filter(([first]) => !first.startsWith(begin));
      return [begin, ...other, ...telling(more.flat()).filter((word) => word.length > 3)];
    });
    return [...new Set(terms)].join(" ");
  }

  function rate(part, { wanted }, size) {
    const full = ENOUGH * (1 - LENGTH + (LENGTH * part.size) / size);
    const texts = wanted.map(({ known, rarity }) => {
      const often = [...known].reduce((sum, [word, weight]) => sum + weight * (part.counts.get(word) ?? 0), 0);
      return (rarity * often) / (often + full);
    });
    const titles = part.titles.filter((title) => title.length).map((title) => {
      const share = title.filter((word) => wanted.some(({ known }) => known.has(word))).length / title.length;
      const best = (known) => Math.max(0, ...title.map((word) => known.get(word) ?? 0));
      return share * total(wanted.map(({ known, rarity }) => rarity * best(known)));
    });
    return total(texts) + NAMED * Math.max(0, ...titles);
  }

  function total(numbers) {
    return numbers.reduce((sum, number) => sum + number, 0);
  }

  // The words that a result holds, and those of the reader that it holds in no form.
  function retold(terms, { wanted }) {
    const found = Object.keys(terms).filter((term) => terms[term]);
    const has = (known) => [...known.keys()].some((each) => found.some((term) => each.startsWith(term)));
    const missing = wanted.filter(({ word, known }) => word && !has(known));
    return Object.fromEntries([...found.map((term) => [term, true]), ...missing.map(({ word }) => [word, false])]);
  }

  // Orders pages, and the sections of each.
  function order(items) {
    const query = sought.shift();
    for (const page of items) {
      for (const item of page) {
        const section = index.sections.get(item.location);
        const pairs = query.pairs.map(({ said, rarity }) => (section.said.includes(said) ? rarity : 0));
        item.score = rate(section, query, index.sizes[1]) + PAIR * total(pairs);
        item.terms = retold(item.terms, query);
      }
      page.sort((one, two) => two.score - one.score);
      const whole = index.pages.get(page[0].location.split("#")[0]);
      page.score = whole.boost * (page[0].score + rate(whole, query, index.sizes[0]));
    }
    items.sort((one, two) => two.score - one.score);
  }

  // Stands for the one worker that the theme starts, and starts it when a reader opens the search. The theme asks nothing
  // until the worker has answered that it is ready.
  const Theirs = window.Worker;
  window.Worker = class extends EventTarget {
    #address;
    #setup;
    #worker;

    constructor(address) {
      super();
      this.#address = address;
    }

    postMessage(message) {
      if (message.type === SETUP) this.#prepare(message);
      if (message.type === QUERY) this.#worker.postMessage({ ...message, data: rewrite(message.data) });
    }

    #prepare(message) {
      separator = new RegExp(message.data.config.separator);
      this.#setup = message;
      const open = document.getElementById("__search");
      if (open.checked) this.#start();
      else open.addEventListener("change", () => this.#start(), { once: true });
    }

    // A site without a server, and one of another generator, has its documents in the index that the theme has read.
    async #start() {
      const data = this.#setup.data;
      if (!data.docs.length) {
        const { base } = JSON.parse(document.getElementById("__config").textContent);
        const top = new URL(base.endsWith("/") ? base : `${base}/`, location);
        data.docs = await (await fetch(new URL("search/documents.json", top))).json();
      }
      docs = data.docs;
      this.#worker = new Theirs(this.#address);
      this.#worker.addEventListener("message", ({ data }) => {
        if (data.type === RESULT) order(data.data.items);
        this.dispatchEvent(new MessageEvent("message", { data }));
      });
      this.#worker.postMessage(this.#setup);
    }
  };
})();
