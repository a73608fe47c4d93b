require 'sinatra/base'
require 'json'
require 'openssl'

class ShelfHooks < Sinatra::Base
  before do
    request.body.rewind
    @payload = request.body.read
    own = "sha256=#{OpenSSL::HMAC.hexdigest('sha256', ENV.fetch('SHELF_SECRET'), @payload)}"
    halt 403 unless Rack::Utils.secure_compare(own, request.env['HTTP_X_SHELF_SIGNATURE'].to_s)
  end

  post '/webhooks/books' do
    book = JSON.parse(@payload)
    DB[:books].insert(title: book['title'])
    204
  end
end
