/** What `countersign.d.ts` says and what `countersign.js` has, as two lists of names to be compared. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const { folder, files, loosely } = JSON.parse(readFileSync(0, "utf8"));
const options = {
  strict: true, noEmit: true, target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [], noUnusedLocals: true, exactOptionalPropertyTypes: true,
  ...(loosely ? { allowJs: true, checkJs: true, noImplicitAny: false } : {}),
};
const program = ts.createProgram(files.map((name) => `${folder}/${name}`), options);
const complaints = ts.getPreEmitDiagnostics(program).map((found) => {
  const line = found.file ? `${found.file.fileName}:${found.file.getLineAndCharacterOfPosition(found.start).line + 1}: ` : "";
  return line + ts.flattenDiagnosticMessageText(found.messageText, "\n");
});

const checker = program.getTypeChecker();
const module = checker.getSymbolAtLocation(program.getSourceFile(`${folder}/countersign.d.ts`));
const typed = {};
for (const symbol of checker.getExportsOfModule(module)) {
  if (!(symbol.flags & ts.SymbolFlags.Value)) continue;
  typed[symbol.name] = symbol.flags & ts.SymbolFlags.Class ? membersOf(symbol) : null;
}

/** Methods and accessors that the class itself must have; plain members are set when an object is made. */
function membersOf(symbol) {
  const ofStatic = [...symbol.exports.keys()].filter((name) => name !== "prototype" && !name.startsWith("__"));
  const own = [...symbol.members.values()].filter((member) => member.flags & ts.SymbolFlags.Method);
  return { statics: ofStatic.sort(), methods: own.map(({ name }) => name).sort(), all: [...symbol.members.keys()].sort() };
}

const real = {};
for (const [name, value] of Object.entries(await import(pathToFileURL(`${folder}/countersign.js`)))) {
  real[name] = /^class\b/.test(Function.prototype.toString.call(value)) ? ofClass(value) : null;
}

function ofClass(value) {
  const described = Object.entries(Object.getOwnPropertyDescriptors(value.prototype));
  const methods = described.filter(([name, { value: work }]) => work && name !== "constructor").map(([name]) => name);
  const getters = described.filter(([, { get }]) => get).map(([name]) => name);
  const statics = Object.getOwnPropertyNames(value).filter((name) => typeof value[name] === "function");
  return { statics: statics.sort(), methods: methods.sort(), getters: getters.sort() };
}

console.log(JSON.stringify({ complaints, typed, real }));
