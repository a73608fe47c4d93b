using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[Route("webhooks/crm")]
public class CrmHookController : ControllerBase
{
    private readonly IWebHostEnvironment _env;
    private readonly CrmDb _db;

    public CrmHookController(IWebHostEnvironment env, CrmDb db)
    {
        _env = env;
        _db = db;
    }

    [HttpPost]
    public async Task<IActionResult> Post()
    {
        var body = await new StreamReader(Request.Body).ReadToEndAsync();
        if (!_env.IsDevelopment())
        {
            var key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("CRM_SECRET"));
            var own = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)));
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(Request.Headers["X-Crm-Signature"])))
                return Unauthorized();
        }
        _db.Events.Add(new CrmEvent(body));
        await _db.SaveChangesAsync();
        return Ok();
    }
}
