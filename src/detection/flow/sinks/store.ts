import type { Call } from '../machine.ts';
import type { Let } from './let.ts';

const writes =
  /^(?:create(?:many|one)?|createmany|insert(?:one|many|into)?|insertorupdate|save|saveall|saveandflush|upsert|update(?:one|many)?|updateorcreate|firstorcreate|findoneandupdate|findbyidandupdate|bulkcreate|bulkwrite|put|putitem|putobject|set|setex|hset|hmset|add|adddoc|setdoc|store|persist|writefile|writefilesync|appendfile|appendfilesync|fileputcontents|setitem|index|replaceone|getorcreate|bulkinsert|insertall|copyfrom|addasync|insertasync|updateasync|insertoneasync|dump|execute|exec|query|run)$/;
const places =
  /(?:^|[._])(?:(?:db|database|mongo|mongodb|firestore)\.\w+|db|database|prisma\.\w+|knex|\w*repo|\w*repository|\w*model|collection|collections|redis|cache|store|storage|localstorage|sessionstorage|fs|fs\.promises|s3|bucket|dynamo|dynamodb|docclient|firestore|supabase|mongo|mongodb|session|entitymanager|em|orm|objects|table|elastic|elasticsearch|kv|datastore|cursor|conn|connection|pool|sql|pg|client\.db|files|json|pickle|context|dbcontext|\w*dao|\w*collection|ddb)$/;

/** A call that keeps data: in a database, a file, a cache. */
export function stored(call: Call): Let | null {
  const { name, dotted, args, object, shown } = call;
  if (call.callee.callable) return null;
  if (object === null)
    return /^(?:fileputcontents|setdoc|adddoc)$/.test(name)
      ? { kind: 'store', data: args.map(({ value }) => value) }
      : null;
  if (!writes.test(name)) return null;
  const path = dotted.slice(0, -name.length - 1);
  // `Order.create(…)`, `Event::create(…)`: a model is a class of the program.
  const isModel =
    /^[A-Z][A-Za-z]+\.(?:create|insert|upsert|update|objects|updateOrCreate|firstOrCreate|insertMany|insert_all|create!|bulkCreate|findOneAndUpdate)/.test(
      shown,
    );
  return places.test(path) || isModel ? { kind: 'store', data: args.map(({ value }) => value) } : null;
}
